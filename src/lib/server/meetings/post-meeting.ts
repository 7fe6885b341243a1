import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import type { NamedAnswer } from '../../domain/form/form-answer';
import { scopeOf } from '../access/gate';
import { refuse } from '../access/refuse';
import { application } from '../application';
import { today } from '../clock';
import { answerForm, type FormChange } from '../form/post-form';
import { readMeeting, type MeetingPlace } from './read';
import { readMeetingPage, type MeetingPage } from './read-page';

export const NONE = 'Mötet finns inte.';

/**
 * The meeting that an address names, wherever in the region it is.
 * @throws 404 for one that the reader may not read, and whatever `scopeOf` throws
 */
export async function meetingPageFor(event: RequestEvent<{ id: string }>): Promise<MeetingPage> {
	const { database } = application();
	const asked = { id: event.params.id, today: today() };
	return (await readMeetingPage(database, scopeOf(event), asked)) ?? refuse(event, 404, NONE);
}

/**
 * The kommun of the meeting that an address names, with what the sender has in it.
 * @throws 404 for a meeting that the sender may not read, and whatever `scopeOf` throws
 */
export async function meetingPlaceFor(event: RequestEvent<{ id: string }>): Promise<MeetingPlace> {
	const found = await readMeeting(application().database, scopeOf(event), event.params.id);
	return found?.place ?? refuse(event, 404, NONE);
}

/**
 * Answers a form of a meeting's page, with what its sender has in the meeting's kommun.
 * @throws 404 for a meeting that the sender may not read
 */
export async function answerMeetingForm<Schema extends z.ZodType, Value>(
	event: RequestEvent<{ id: string }>,
	form: Omit<FormChange<Schema, Value>, 'within'>
): Promise<ActionFailure<NamedAnswer> | undefined> {
	const { scope } = await meetingPlaceFor(event);
	return answerForm(event, { ...form, within: scope });
}
