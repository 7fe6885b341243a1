import { beforeAll, describe, expect, it, vi } from 'vitest';
import { formOf } from '../../src/lib/domain/case-form/values';
import { loadCase } from '../../src/lib/server/case-form/read-case';
import { saveCaseForm } from '../../src/lib/server/case-form/write-form';
import { lookUpCase } from '../../src/lib/server/cases/read-case';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { ownerOf } from './fixture';
import { freshInstallation } from './import-fixture';
import { saveExample } from './log-fixture';

let database: Database;
let scope: Scope;
let karin: Scope;
let id: string;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', '2026-01-15T09:00:00Z');
	({ database, scope } = await freshInstallation());
	const owner = await ownerOf(database);
	const [user] = await owner<{ id: string }[]>`
		insert into app_user (name, email, created_at, updated_at, kommun)
		values ('Karin Ek', 'karin@umea.se', now(), now(), ${scope.kommun}) returning id`;
	karin = mintScope({ ...scope, actor: 'Karin Ek', actorId: user?.id ?? '' });
	id = await saveExample(database, scope, 'A-1');
	// As an earlier version stored it.
	await owner`update cases set record = record - 'notes' || '{"note": "Ring före nio"}'
		where id = ${id}`;
	await owner`update case_revision set after = after - 'notes' || '{"note": "Ring före nio"}'
		where case_id = ${id}`;
});

async function write(who: Scope, note: string) {
	return transaction(database, who, async (tx) => {
		const stored = await lookUpCase(tx, who, id);
		if (!stored) throw new Error('No case');
		const values = { ...formOf(stored.record), note };
		return saveCaseForm(tx, who, { id, baseVersion: stored.version, values, seen: [] });
	});
}

describe('the notes of a case', () => {
	it('are several, dated and somebody’s; the one of an earlier version has the time of its change', async () => {
		expect(await write(karin, 'Dottern hämtar på fredag')).toMatchObject({ saved: true });
		const shown = await transaction(database, scope, (tx) => loadCase(tx, scope, id));
		expect(shown?.notes.map(({ text, about }) => [text, about.replaceAll('\u00a0', ' ')])).toEqual([
			['Dottern hämtar på fredag', 'Karin Ek, 15 januari 2026 kl. 10:00'],
			['Ring före nio', `${scope.actor}, 15 januari 2020 kl. 10:00`]
		]);
		expect(shown?.values.note).toBe('');
		expect(shown?.history[0]?.changes).toEqual([
			{ label: 'Anteckning', before: '', after: 'Dottern hämtar på fredag' }
		]);
	});

	it('hold no personnummer', async () => {
		const refused = await write(karin, 'Ring 19121212-1212');
		expect(refused).toMatchObject({ saved: false, errors: [{ field: 'note' }] });
	});
});

it('what is left of a protected case is told of earlier versions by the same digest', async () => {
	const owner = await ownerOf(database);
	const bare = async (record: string) => {
		const [row] = await owner<{ bare: unknown }[]>`
			select svu_bare_case(${record}::text::jsonb) as bare`;
		return row?.bare;
	};
	expect(await bare('{"note": "x", "ward": "g1", "birthYear": 1941, "sex": "man"}')).toEqual({
		...{ note: null, ward: null, birthYear: null, sex: 'man' }
	});
	expect(await bare('{"notes": [{"text": "x"}], "ward": "g1", "birthYear": 1941}')).toEqual({
		...{ notes: [], ward: null, birthYear: null }
	});
});
