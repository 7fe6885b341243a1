import { expect, it } from 'vitest';
import { saveRows } from '../../src/lib/server/case-grid/write-rows';
import { lookUpCase } from '../../src/lib/server/cases/read-case';
import { transaction } from '../../src/lib/server/database/transaction';
import { loadLists } from '../../src/lib/server/lists/read';
import { committeesOf } from '../../src/lib/server/lists/read-kommun';
import { freshInstallation } from './import-fixture';
import { saveExample } from './log-fixture';

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
				{ rows: [{ id, version: 1, texts, seen, others }], only: null },
				{ lists, committees, fields: ['birthYear', 'admissionNotice'] }
			);
		});
	const asked = await post([]);
	expect(asked).toMatchObject({ saved: 0, refused: 1 });
	expect(asked.rows[0]).toMatchObject({ similar: [{ id: other, number: 'L-1' }], others: [] });
	const said = await post([other]);
	// What is unusual is asked after it, and what was said before still stands.
	expect(said).toMatchObject({ saved: 0, rows: [{ similar: [], others: [other] }] });
	const seen = said.rows[0]?.warnings.map(({ field, message }) => `${field} ${message}`);
	expect(seen).toHaveLength(2);
	expect(await post([other], seen)).toMatchObject({ saved: 1, refused: 0 });
});
