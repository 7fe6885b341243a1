import { and, eq } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { formatDate } from '../../domain/format/date';
import type { NewPoint } from '../../domain/meeting/agenda';
import type { MinutedAction } from '../../domain/meeting/meeting';
import type { MeetingInput } from '../../domain/meeting/meeting-schema';
import { now } from '../clock';
import { meeting, meetingPoint } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { lockPlanned } from './lock-planned';

/** A new meeting: what is said of it, the one that it follows, and what it begins with. */
export interface NewMeeting extends MeetingInput {
	/** Null for one that follows none. */
	previous: string | null;
	agenda: readonly NewPoint[];
}

/** Plans a meeting of the scope's kommun. A meeting is followed by one, and once it is held. */
export async function createMeeting(
	tx: Transaction,
	scope: Scope,
	{ agenda, ...said }: NewMeeting
): Promise<Outcome<string>> {
	const { kommun } = scope;
	let sample = false;
	if (said.previous !== null) {
		const [held] = await tx
			.select({ sample: meeting.sample })
			.from(meeting)
			.where(
				and(eq(meeting.kommun, kommun), eq(meeting.id, said.previous), eq(meeting.status, 'held'))
			);
		if (held === undefined) return refused('', 'Mötet före är inte stängt än.');
		({ sample } = held);
	}
	const [saved] = await tx
		.insert(meeting)
		.values({ kommun, ...said, status: 'planned', createdAt: now(), sample })
		.onConflictDoNothing({ target: [meeting.kommun, meeting.previous] })
		.returning({ id: meeting.id });
	if (saved === undefined) return refused('', 'Nästa möte finns redan. Öppna det från listan.');
	if (agenda.length > 0) {
		await tx
			.insert(meetingPoint)
			.values(
				agenda.map((point, at) => ({ kommun, meeting: saved.id, position: at + 1, ...point }))
			);
	}
	const points = agenda.map(({ title }) => title);
	await recordSetting(tx, scope, {
		...{ what: 'meeting', key: saved.id, before: null },
		after: { ...said, points }
	});
	return accepted(saved.id);
}

/** Changes what is said of a planned meeting. */
export async function changeMeeting(
	tx: Transaction,
	scope: Scope,
	id: string,
	input: MeetingInput
): Promise<Outcome<null>> {
	const locked = await lockPlanned(tx, scope, id);
	if (!locked.ok) return locked;
	const { title, heldOn, startsAt, participants } = locked.value;
	await tx
		.update(meeting)
		.set(input)
		.where(and(eq(meeting.kommun, scope.kommun), eq(meeting.id, id)));
	const before = { title, heldOn, startsAt, participants };
	await recordSetting(tx, scope, { what: 'meeting', key: id, before, after: input });
	return accepted(null);
}

/** Chooses what a planned meeting looks at on the wall. */
export async function saveViews(
	tx: Transaction,
	scope: Scope,
	id: string,
	views: string[]
): Promise<Outcome<null>> {
	const locked = await lockPlanned(tx, scope, id);
	if (!locked.ok) return locked;
	await tx
		.update(meeting)
		.set({ views })
		.where(and(eq(meeting.kommun, scope.kommun), eq(meeting.id, id)));
	const { title } = locked.value;
	await recordSetting(tx, scope, {
		...{ what: 'meeting', key: id, before: { title, views: locked.value.views } },
		after: { title, views }
	});
	return accepted(null);
}

/** Takes a planned meeting away, with all that is written in it; the log keeps that it was there. */
export async function removeMeeting(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Outcome<null>> {
	const locked = await lockPlanned(tx, scope, id);
	if (!locked.ok) return locked;
	await tx.delete(meeting).where(and(eq(meeting.kommun, scope.kommun), eq(meeting.id, id)));
	const { title, heldOn, startsAt, participants } = locked.value;
	const before = { title, heldOn, startsAt, participants };
	await recordSetting(tx, scope, { what: 'meeting', key: id, before, after: null });
	return accepted(null);
}

/** When a meeting is closed, and how its actions stand then. */
export interface Closing {
	today: LocalDate;
	minuted: MinutedAction[];
}

/**
 * Closes a meeting that has been held: its minutes are final. It closes no action: those that are open
 * come back on the next agenda.
 */
export async function closeMeeting(
	tx: Transaction,
	scope: Scope,
	id: string,
	{ today, minuted }: Closing
): Promise<Outcome<null>> {
	const locked = await lockPlanned(tx, scope, id);
	if (!locked.ok) return locked;
	const { title, heldOn, status } = locked.value;
	if (heldOn > today) {
		const day = formatDate(heldOn);
		return refused('', `Mötet är den ${day}. Ändra dagen om det redan har hållits.`);
	}
	await tx
		.update(meeting)
		.set({ status: 'held', minuted })
		.where(and(eq(meeting.kommun, scope.kommun), eq(meeting.id, id)));
	await recordSetting(tx, scope, {
		...{ what: 'meeting', key: id, before: { title, heldOn, status } },
		after: { title, heldOn, status: 'held' }
	});
	return accepted(null);
}
