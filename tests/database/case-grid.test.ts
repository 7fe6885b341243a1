import { expect, it } from 'vitest';
import { saveRows } from '../../src/lib/server/case-grid/write-rows';
import { lookUpCase } from '../../src/lib/server/cases/read-case';
import { transaction } from '../../src/lib/server/database/transaction';
import { loadLists } from '../../src/lib/server/lists/read';
import { committeesOf } from '../../src/lib/server/lists/read-kommun';
import { freshInstallation } from './import-fixture';
import { shownChange } from '../../src/lib/domain/case-grid/shown-change';
import { saveExample } from './log-fixture';

/** What was typed, as the page has shown it. */
const shownIn = (texts: ReadonlyMap<string, string>) =>
	[...texts].map(([input, text]) => shownChange(input, text));

it('a row that looks like another case says which, and is saved once it is said to be of somebody else', async () => {
	const { database, scope } = await freshInstallation();
	const other = await saveExample(database, scope, 'L-1');
	const id = await saveExample(database, scope, 'L-2', { birthYear: null });
	const post = (others: string[], seen: string[] = []) =>
		transaction(database, scope, async (tx) => {
			const born = (await lookUpCase(tx, scope, other))?.record.birthYear;
			const texts = new Map([
				['birthYear', String(born)],
				['admissionNotice', '']
			]);
			const lists = await loadLists(tx, scope);
			const committees = await committeesOf(tx, scope);
			return saveRows(
				tx,
				scope,
				{ rows: [{ id, version: 1, texts, shown: shownIn(texts), seen, others }], only: null },
				{ lists, committees, fields: ['birthYear', 'admissionNotice'] }
			);
		});
	const asked = await post([]);
	expect(asked).toMatchObject({ saved: 0, refused: 1 });
	expect(asked.rows[0]).toMatchObject({ similar: [{ id: other, number: 'ÄN L-1' }], others: [] });
	const said = await post([other]);
	// What is unusual is asked after it, and what was said before still stands.
	expect(said).toMatchObject({ saved: 0, rows: [{ similar: [], others: [other] }] });
	const seen = said.rows[0]?.warnings.map(({ field, message }) => `${field} ${message}`);
	expect(seen).toHaveLength(2);
	expect(await post([other], seen)).toMatchObject({ saved: 1, refused: 0 });
});

it('saves no row before what would change in it has been shown', async () => {
	const { database, scope } = await freshInstallation();
	const id = await saveExample(database, scope, 'L-3');
	const texts = new Map([['birthYear', '1939']]);
	const post = (shown: string[]) =>
		transaction(database, scope, async (tx) => {
			const words = {
				lists: await loadLists(tx, scope),
				committees: await committeesOf(tx, scope)
			};
			const row = { id, version: 1, texts, shown, seen: [], others: [] };
			return saveRows(tx, scope, { rows: [row], only: null }, { ...words, fields: ['birthYear'] });
		});
	const asked = await post([]);
	expect(asked).toMatchObject({ saved: 0, refused: 0, unseen: 1 });
	expect(asked.rows[0]?.cells[0]).toMatchObject({ text: '1939' });
	expect(await post(['birthYear 1938'])).toMatchObject({ saved: 0, unseen: 1 });
	expect(await post(shownIn(texts))).toMatchObject({ saved: 1, unseen: 0 });
});
