import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewActionInput } from '../../src/lib/domain/action/action-schema';
import type { Outcome } from '../../src/lib/domain/form/field-problem';
import { agendaOf } from '../../src/lib/domain/meeting/agenda';
import { AGENDA_TEMPLATES } from '../../src/lib/domain/meeting/agenda-template';
import { minutedActions } from '../../src/lib/domain/meeting/meeting-actions';
import { minutesOf } from '../../src/lib/domain/meeting/meeting';
import { minutesOfMeeting } from '../../src/lib/domain/meeting/minutes';
import { cliCollaborationScope } from '../../src/lib/server/access/gate';
import { readActionPage } from '../../src/lib/server/actions/read-page';
import { addAction } from '../../src/lib/server/actions/write';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { minutesDocument } from '../../src/lib/server/meetings/minutes-document';
import { readBeginning } from '../../src/lib/server/meetings/read-beginning';
import { readMeetingPage } from '../../src/lib/server/meetings/read-page';
import { closeMeeting, createMeeting } from '../../src/lib/server/meetings/write';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { IMPORTED_ON } from '../support/at-time';
import { packageFaults, readPackage } from '../support/office/read-package';
import { publishedInstallation } from './imported';

let database: Database;
let chef: Scope;
let samverkan: Scope;

beforeAll(async () => {
	process.env.SVU_NOW = IMPORTED_ON;
	let scope: Scope;
	({ database, scope } = await publishedInstallation());
	chef = mintScope({ ...scope, roles: ['manager'], committees: ['ÄN'] });
	samverkan = await cliCollaborationScope(database);
}, 120_000);

afterAll(() => {
	delete process.env.SVU_NOW;
});

function valueOf<Value>(outcome: Outcome<Value>): Value {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return outcome.value;
}

const action = (changes: Partial<NewActionInput>): NewActionInput => ({
	...{ what: 'Ring avdelningen varje morgon', owner: 'joint', responsible: 'enhetschef' },
	...{ due: '2020-03-01', measure: null, selection: {}, effect: null, studyOn: null },
	...{ shared: true, origin: { kind: 'own', month: null, reference: null } },
	...changes
});
const add = async (by: Scope, changes: Partial<NewActionInput>) =>
	valueOf(await transaction(database, by, (tx) => addAction(tx, by, action(changes))));

async function beginningFor(by: Scope) {
	const beginning = await readBeginning(database, by, { today: IMPORTED_ON });
	if (beginning === null) throw new Error('No beginning');
	return beginning;
}

it('a meeting begins with what samverkan reads, the same whoever asks, and its minutes keep how it stood', async () => {
	const overdue = await add(chef, { what: 'Försenad', due: '2019-12-01' });
	const shared = await add(chef, { what: 'Delad' });
	await add(chef, { what: 'Kommunens egen', owner: 'kommun', shared: false });

	const { source, previous } = await beginningFor(chef);
	expect(previous).toBeNull();
	expect(source.actions.map(({ id }) => id)).toEqual([overdue, shared]);
	expect(source.signals.length).toBeGreaterThan(0);
	expect((await beginningFor(samverkan)).source).toEqual(source);

	const agenda = agendaOf({ template: AGENDA_TEMPLATES.joint, ...source });
	expect(minutesOf(agenda)).toBe(90);
	expect(agenda.filter(({ kind }) => kind === 'action')).toMatchObject([{ reference: overdue }]);
	const id = valueOf(
		await transaction(database, chef, (tx) =>
			createMeeting(tx, chef, {
				...{ title: 'Möte', heldOn: IMPORTED_ON, startsAt: null, participants: [] },
				...{ previous: null, agenda }
			})
		)
	);
	const born = await add(samverkan, {
		...{ what: 'Född på mötet', owner: 'region' },
		origin: { kind: 'meeting', month: null, reference: id }
	});
	const [point] =
		(await readMeetingPage(database, chef, { id, today: IMPORTED_ON }))?.meeting.points ?? [];
	const bornAtPoint = await add(samverkan, {
		...{ what: 'Född vid en punkt', owner: 'region' },
		origin: { kind: 'meeting', month: null, reference: point?.id ?? '' }
	});
	const pageFor = async (by: Scope) => {
		const page = await readMeetingPage(database, by, { id, today: IMPORTED_ON });
		if (page === null) throw new Error('No page');
		return page;
	};
	const { actions } = await pageFor(chef);
	expect((await pageFor(samverkan)).actions).toEqual(actions);
	const minuted = minutedActions(actions);
	valueOf(
		await transaction(database, chef, (tx) =>
			closeMeeting(tx, chef, id, { today: IMPORTED_ON, minuted })
		)
	);

	// What happens afterwards is not in the minutes.
	await add(chef, { what: 'Efteråt' });
	const { place, ...page } = await pageFor(samverkan);
	const minutes = minutesOfMeeting({ ...page, kommun: place.name });
	expect(minutes.newActions.map((each) => each.id).sort()).toEqual([born, bornAtPoint].sort());
	expect(minutes.openActions).toMatchObject([
		{ what: 'Försenad', status: 'öppen, försenad', owner: 'Gemensam, enhetschef' },
		{ what: 'Delad' }
	]);
	expect(packageFaults(readPackage(await minutesDocument(minutes, place.name)))).toEqual([]);

	const seen = await readActionPage(database, samverkan, { id: bornAtPoint, today: IMPORTED_ON });
	expect(seen?.seen).toBe(`Möte 15 januari 2020, ${point?.title}`);

	// The next meeting follows it, with its actions and only what has been published since.
	const next = await beginningFor(chef);
	expect(next.previous?.id).toBe(id);
	expect(next.source.actions).toHaveLength(5);
	expect(next.source.signals).toEqual([]);
});
