import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { NamedAnswer } from '../../domain/form/form-answer';
import { readForm } from '../../domain/form/form-schema';
import { pointNotesSchema } from '../../domain/meeting/meeting-schema';
import { scopeOf } from '../access/gate';
import { refuse } from '../access/refuse';
import { application } from '../application';
import { today } from '../clock';
import { transaction } from '../database/transaction';
import { meetingPlaceFor, NONE } from './post-meeting';
import { readWall, type Wall } from './read-wall';
import { savePointNotes, type WrittenNotes } from './write-notes';

/**
 * The meeting of an address as it is shown on a wall.
 * @throws 404 for one that the reader may not read, and whatever `scopeOf` throws
 */
export async function wallFor(event: RequestEvent<{ id: string }>): Promise<Wall> {
	const { database } = application();
	const wall = await readWall(database, scopeOf(event), event.params.id, today());
	return wall ?? refuse(event, 404, NONE);
}

/** What becomes of notes from the wall: how the point stands now, or what is wrong with what was sent. */
type NotesAnswer = { now: WrittenNotes } | ActionFailure<NamedAnswer | { now: WrittenNotes }>;

/**
 * Saves what was written at a point while the meeting was shown, which may be long ago: whoever wrote over
 * something unseen gets that back, and nothing is saved.
 * @throws 404 for a meeting that the sender may not read
 */
export async function savePoint(event: RequestEvent<{ id: string }>): Promise<NotesAnswer> {
	const posted = await event.request.formData();
	const read = readForm(pointNotesSchema, posted);
	const refused = (problems: NamedAnswer['answer']['problems']) =>
		fail(400, { form: 'anteckna', answer: { problems, values: {} } });
	if (!read.ok) return refused(read.problems);
	const { scope } = await meetingPlaceFor(event);
	const outcome = await transaction(application().database, scope, (tx) =>
		savePointNotes(tx, scope, read.value)
	);
	if (outcome.kind === 'refused') return refused(outcome.problems);
	return outcome.kind === 'stale' ? fail(409, { now: outcome.now }) : { now: outcome.now };
}
