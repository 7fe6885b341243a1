import { and, eq } from 'drizzle-orm';
import { accepted, type FieldProblem, type Outcome } from '../../domain/form/field-problem';
import type { MeetingPoint } from '../../domain/meeting/meeting';
import type { PointNotesInput, PointTexts } from '../../domain/meeting/meeting-schema';
import { meetingPoint } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { lockPoint } from './lock-planned';

/** What is written at a point, and its version. */
export type WrittenNotes = Pick<MeetingPoint, 'notes' | 'decision' | 'revision'>;

/**
 * What became of notes that were sent. `stale`: somebody else has written since, and `now` is what
 * they wrote; nothing is saved, and the sender still has their own.
 */
export type NotesOutcome =
	| { kind: 'saved'; now: WrittenNotes }
	| { kind: 'stale'; now: WrittenNotes }
	| { kind: 'refused'; problems: readonly FieldProblem[] };

/** Saves that a point remembers, so that one that is sent again changes nothing. */
const REMEMBERED = 20;

/**
 * Saves what was said at a point, typed over one version of it. A save that is sent again by the same
 * name is answered as saved and changes nothing, whatever has been written since.
 */
export async function savePointNotes(
	tx: Transaction,
	scope: Scope,
	{ point: id, revision, notes, decision, send }: PointNotesInput
): Promise<NotesOutcome> {
	const locked = await lockPoint(tx, scope, id);
	if (!locked.ok) return { kind: 'refused', problems: locked.problems };
	const { point } = locked.value;
	const now = { notes: point.notes, decision: point.decision, revision: point.revision };
	const isThere = notes === point.notes && decision === point.decision;
	if (isThere || (send !== '' && point.sends.includes(send))) return { kind: 'saved', now };
	if (revision !== point.revision) return { kind: 'stale', now };
	const saved = { notes, decision, revision: revision + 1 };
	const sends = [...(send === '' ? [] : [send]), ...point.sends].slice(0, REMEMBERED);
	await tx
		.update(meetingPoint)
		.set({ ...saved, sends })
		.where(and(eq(meetingPoint.kommun, scope.kommun), eq(meetingPoint.id, id)));
	const { title } = point;
	// What was written stands in the minutes, and the log is for ever: it says that, and by whom.
	await recordSetting(tx, scope, {
		...{ what: 'meeting-point', key: id, before: { title, revision } },
		after: { title, revision: saved.revision }
	});
	return { kind: 'saved', now: saved };
}

/**
 * The same from a form that has been held against what somebody else has written since it was opened
 * ({@link shownNotes}).
 */
export async function saveShownNotes(
	tx: Transaction,
	scope: Scope,
	input: PointTexts
): Promise<Outcome<null>> {
	const locked = await lockPoint(tx, scope, input.point);
	if (!locked.ok) return locked;
	const { revision } = locked.value.point;
	await savePointNotes(tx, scope, { ...input, revision, send: '' });
	return accepted(null);
}
