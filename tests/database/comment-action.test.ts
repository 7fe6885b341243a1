import { beforeAll, expect, it, vi } from 'vitest';
import { newActionSchema } from '../../src/lib/domain/action/action-schema';
import { newActionOf } from '../../src/lib/domain/action/prefill';
import { cliCollaborationScope, cliScope } from '../../src/lib/server/access/gate';
import { loadBeginning } from '../../src/lib/server/actions/read-form';
import { readActionPage } from '../../src/lib/server/actions/read-page';
import { addAction } from '../../src/lib/server/actions/write';
import { loadAnnotations } from '../../src/lib/server/annotations/read';
import { addAnnotation, removeAnnotation } from '../../src/lib/server/annotations/write';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { freshDatabase } from './fixture';

const TODAY = '2020-02-01';
const CAUSE = 'Avdelningen hade stängt över helgen';
let database: Database;
let chef: Scope;
let region: Scope;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', TODAY);
	database = await freshDatabase();
	const own = { roles: ['manager'], committees: ['ÄN'] } as const;
	chef = mintScope({ ...(await cliScope(database)), ...own });
	region = await cliCollaborationScope(database);
});

it('an action is born of a comment: it begins with what the comment says, whose cause is the kommun’s alone', async () => {
	const chart = { measure: 'days-mean', selection: { ward: 'geriatrik-1' } };
	const said = {
		month: '2020-01',
		kind: 'comment',
		cause: CAUSE,
		action: 'Ring på fredag'
	} as const;
	await transaction(database, chef, (tx) => addAnnotation(tx, chef, chart, said));
	const [comment] = await transaction(database, chef, (tx) => loadAnnotations(tx, chef));
	if (comment === undefined) throw new Error('No comment');
	const { searchParams } = new URL(newActionOf(comment), 'https://exempel.se');
	const beginningFor = (by: Scope) =>
		transaction(database, by, (tx) => loadBeginning(tx, by, searchParams));
	const begins = await beginningFor(chef);
	expect(begins).toMatchObject({
		...{ what: 'Ring på fredag', measure: 'days-mean', ward: 'geriatrik-1' },
		...{ effectDirection: 'lower', originKind: 'comment', originMonth: '2020-01' },
		originReference: comment.id
	});
	expect((await beginningFor(region)).what).toBeUndefined();

	const input = newActionSchema.parse({ ...begins, owner: 'joint' });
	const added = await transaction(database, chef, (tx) => addAction(tx, chef, input));
	const id = added.ok ? added.value : '';
	const seenBy = async (by: Scope) =>
		(await readActionPage(database, by, { id, today: TODAY }))?.seen;
	expect(await seenBy(chef)).toBe(CAUSE);
	// Shared, since it is of both; the comment is not.
	expect(await seenBy(region)).toBeNull();
	await transaction(database, chef, (tx) => removeAnnotation(tx, chef, comment.id));
	expect(await seenBy(chef)).toBeNull();
});
