import { and, eq } from 'drizzle-orm';
import type { Organisation } from '../../domain/action/action';
import { addDays } from '../../domain/calendar/moment';
import type { Outcome } from '../../domain/form/field-problem';
import { agendaOf } from '../../domain/meeting/agenda';
import { AGENDA_TEMPLATES } from '../../domain/meeting/agenda-template';
import type { Meeting } from '../../domain/meeting/meeting';
import { minutedActions, type MeetingAction } from '../../domain/meeting/meeting-actions';
import {
	SAMPLE_MEETING,
	sampleActions,
	type SampleAction
} from '../../domain/sample/sample-actions';
import { cliCollaborationScope } from '../access/gate';
import { addAction, setActionStatus, startAction } from '../actions/write';
import { addEntry } from '../actions/write-entry';
import { today } from '../clock';
import type { Database } from '../database/open';
import { action, meeting } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import { loadMeeting } from '../meetings/read';
import { readAsSamverkan, readMeetingActions } from '../meetings/read-meeting-actions';
import { closeMeeting, createMeeting } from '../meetings/write';
import { savePointNotes } from '../meetings/write-notes';
import type { Scope } from '../scope';

/** Both sides of a meeting. */
type Sides = Readonly<Record<Organisation, Scope>>;

/**
 * Makes up what kommun and region have agreed on: actions that go on, a meeting that was held, and the one that
 * follows it. `improvesFrom` is the day that the sample cases improve from.
 */
export async function createSampleMeetings(
	database: Database,
	scope: Scope,
	{ improvesFrom }: { improvesFrom: string }
): Promise<void> {
	const seen = await readAsSamverkan(database, scope, scope.kommun);
	if (seen === null) throw new Error('Samverkan ser inget av kommunen.');
	const region = await cliCollaborationScope(database, scope.kommun);
	const sides: Sides = { kommun: scope, region };
	const held = await transaction(database, scope, (tx) => hold(tx, scope, seen.name));
	for (const made of sampleActions(today(), { improvesFrom, meeting: held.id })) {
		await writeAction(database, sides, made);
	}
	const actions = await readMeetingActions(database, seen, { meeting: held, today: today() });
	await transaction(database, scope, async (tx) => {
		const minuted = minutedActions(actions);
		done(await closeMeeting(tx, scope, held.id, { today: today(), minuted }));
		await planNext(tx, scope, { held, actions });
	});
}

/** Takes the sample's actions and meetings away, with all that has been written in them. */
export async function removeSampleMeetings(tx: Transaction, scope: Scope): Promise<void> {
	await tx.delete(meeting).where(sampleMeetingsOf(scope));
	await tx.delete(action).where(and(eq(action.kommun, scope.kommun), eq(action.sample, true)));
}

/** The meeting as it was held, with what was said. */
async function hold(tx: Transaction, scope: Scope, kommunName: string): Promise<Meeting> {
	const { title, startsAt, daysAgo, points } = SAMPLE_MEETING;
	const id = done(
		await createMeeting(tx, scope, {
			...{ title, startsAt, heldOn: addDays(today(), -daysAgo), previous: null },
			participants: [
				{ organisation: `${kommunName} kommun`, functions: [...SAMPLE_MEETING.kommun] },
				{ organisation: 'Regionen', functions: [...SAMPLE_MEETING.region] }
			],
			agenda: points.map(({ point }) => point)
		})
	);
	await tx
		.update(meeting)
		.set({ sample: true })
		.where(and(eq(meeting.kommun, scope.kommun), eq(meeting.id, id)));
	const { points: made } = await opened(tx, scope, id);
	for (const [at, { id: point, revision }] of made.entries()) {
		const { notes = '', decision = '' } = points[at] ?? {};
		await savePointNotes(tx, scope, { point, revision, notes, decision, send: '' });
	}
	return opened(tx, scope, id);
}

async function opened(tx: Transaction, scope: Scope, id: string): Promise<Meeting> {
	const found = await loadMeeting(tx, scope, id);
	if (found === null) throw new Error('The sample meeting is gone');
	return found;
}

/** Writes an action down, with what each side has written in it. */
async function writeAction(database: Database, sides: Sides, made: SampleAction): Promise<void> {
	const { input, startedOn, isDone, entries } = made;
	const by = sides[made.by];
	const id = await transaction(database, by, async (tx) => {
		const added = done(await addAction(tx, by, input));
		if (startedOn !== null) done(await startAction(tx, by, added, { startedOn, today: today() }));
		if (isDone) done(await setActionStatus(tx, by, added, 'done'));
		await tx
			.update(action)
			.set({ sample: true })
			.where(and(eq(action.kommun, by.kommun), eq(action.id, added)));
		return added;
	});
	for (const { by: side, ...entry } of entries) {
		const writer = sides[side];
		await transaction(database, writer, async (tx) => {
			done(await addEntry(tx, writer, id, entry));
		});
	}
}

/** The meeting that follows, with what is open on its agenda. Nothing is published for it yet. */
async function planNext(
	tx: Transaction,
	scope: Scope,
	{ held, actions }: { held: Meeting; actions: readonly MeetingAction[] }
): Promise<void> {
	const { id: previous, title, startsAt, participants, heldOn, points } = held;
	const agenda = agendaOf({
		...{ template: AGENDA_TEMPLATES.monthly, signals: [], last: points },
		actions: actions.filter(({ isOpen }) => isOpen)
	});
	const next = addDays(heldOn, SAMPLE_MEETING.daysBetween);
	done(
		await createMeeting(tx, scope, {
			...{ title, startsAt, participants, heldOn: next, previous, agenda }
		})
	);
}

/** @throws what was refused, which nothing of the sample is */
function done<Value>(outcome: Outcome<Value>): Value {
	if (outcome.ok) return outcome.value;
	throw new Error(outcome.problems.map(({ message }) => message).join(' '));
}

function sampleMeetingsOf(scope: Scope) {
	return and(eq(meeting.kommun, scope.kommun), eq(meeting.sample, true));
}
