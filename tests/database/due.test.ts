import { beforeAll, expect, it, vi } from 'vitest';
import type { Role } from '../../src/lib/domain/access/role';
import { readDue } from '../../src/lib/server/due/read-due';
import type { Database } from '../../src/lib/server/database/open';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { ownerOf } from './fixture';
import { casesFile, freshInstallation, importWhole } from './import-fixture';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', '2020-01-15');
	({ database, scope } = await freshInstallation());
	await importWhole(
		database,
		scope,
		casesFile(
			'Ärendenummer;Nämnd;Avdelning;Inskriven;Utskrivningsklar;Utskriven',
			'2019-1;ÄN;Geriatrik 1;2019-12-01 10:00;2019-12-03 10:00;2019-12-04 10:00',
			'2019-2;IFN;Geriatrik 1;2019-10-01 10:00;2019-10-03 10:00;2019-10-04 10:00'
		)
	);
	const owner = await ownerOf(database);
	await owner`insert into action
		(kommun, committee, shared, origin_kind, selection, what, owner, responsible, due, status,
			written_by, at)
		values ('2480', null, true, 'meeting', '{}', 'Ring före tio', 'joint', '', '2020-01-10', 'open',
			'kommun', now()),
			('2480', null, false, 'own', '{}', 'Egen rutin', 'kommun', '', '2020-01-11', 'open',
			'kommun', now())`;
}, 120_000);

const as = (roles: Role[], committees = scope.committees) =>
	mintScope({ ...scope, actorId: 'kerstin', actor: 'Kerstin', roles, committees });
const told = async (reader: Scope) => (await readDue(database, reader)).map(({ text }) => text);

it('a chef is told of late actions and of months to review, the first first', async () => {
	const things = await told(as(['manager']));
	expect(things.filter((text) => text.startsWith('Åtgärd'))).toEqual([
		...['Åtgärd: Ring före tio', 'Åtgärd: Egen rutin']
	]);
	const months = things.filter((text) => text.startsWith('Granska'));
	expect(months).toEqual(['Granska oktober 2019', 'Granska december 2019']);
});

it('samverkan is told of what is its own to do, and nothing of the kommun’s', async () => {
	expect(await told(as(['collaboration'], []))).toEqual(['Åtgärd: Ring före tio']);
});

it('a handläggare has only cases to look after', async () => {
	expect(await told(as(['case-worker']))).toEqual([]);
});
