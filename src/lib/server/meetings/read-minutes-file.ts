import { asFileName } from '../../domain/format/file-name';
import { minutesOfMeeting } from '../../domain/meeting/minutes';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { recordLeft } from '../measures/file-response';
import { minutesDocument } from './minutes-document';
import type { MeetingPage } from './read-page';

/** A meeting's minutes as a file; the log of the meeting's kommun tells that they left. */
export async function readMinutesFile(
	database: Database,
	{ place, ...page }: MeetingPage
): Promise<{ name: string; bytes: Uint8Array }> {
	const { title, heldOn } = page.meeting;
	const name = `${asFileName(`${place.name} Protokoll ${title} ${heldOn}`)}.docx`;
	const { scope } = place;
	await transaction(database, scope, (tx) => recordLeft(tx, scope, { name, chosen: {} }));
	const minutes = minutesOfMeeting({ ...page, kommun: place.name });
	return { name, bytes: await minutesDocument(minutes, place.name) };
}
