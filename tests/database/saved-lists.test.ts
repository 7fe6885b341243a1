import { beforeAll, expect, it } from 'vitest';
import { savedListSchema } from '../../src/lib/domain/case-list/saved-list-schema';
import { cliScope } from '../../src/lib/server/access/gate';
import { loadSavedLists } from '../../src/lib/server/case-list/read-saved-lists';
import { removeSavedList, saveList } from '../../src/lib/server/case-list/write-saved-lists';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { freshDatabase, ownerOf } from './fixture';

let database: Database;
let anna: Scope;
let karin: Scope;

beforeAll(async () => {
	database = await freshDatabase();
	const scope = await cliScope(database);
	const as = (actorId: string) => mintScope({ ...scope, actorId, roles: ['case-worker'] });
	[anna, karin] = [as('anna'), as('karin')];
});

const save = (as: Scope, namn: string, urval: string) =>
	transaction(database, as, (tx) => saveList(tx, as, savedListSchema.parse({ namn, urval })));
const listsOf = (as: Scope) => transaction(database, as, (tx) => loadSavedLists(tx, as));

it('a selection of the list is saved under a name, for whoever saved it, and logged', async () => {
	await save(anna, 'Utan planering', 'planering=okänd&status=öppna&fran=-30&sida=4');
	await save(anna, 'Alla', '');
	expect(await listsOf(anna)).toEqual([
		{ name: 'Alla', href: '/arenden' },
		{
			name: 'Utan planering',
			href: '/arenden?planering=ok%C3%A4nd&status=%C3%B6ppna&fran=-30'
		}
	]);
	expect(await listsOf(karin)).toEqual([]);
	await save(anna, 'Alla', 'status=väntar');
	await transaction(database, karin, (tx) => removeSavedList(tx, karin, 'Alla'));
	await transaction(database, anna, (tx) => removeSavedList(tx, anna, 'Utan planering'));
	expect(await listsOf(anna)).toEqual([{ name: 'Alla', href: '/arenden?status=v%C3%A4ntar' }]);
	const owner = await ownerOf(database);
	const logged = await owner<{ what: string; key: string }[]>`
		select details->>'what' as what, details->>'key' as key from log_entry
		where event = 'setting-changed' and actor_id = 'anna' order by id`;
	expect(logged.map(({ what, key }) => `${what} ${key}`)).toEqual([
		'saved-list Utan planering',
		'saved-list Alla',
		'saved-list Alla',
		'saved-list Utan planering'
	]);
	expect(savedListSchema.safeParse({ namn: ' ', urval: '' }).success).toBe(false);
});
