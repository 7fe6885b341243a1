import { and, asc, desc, eq, gt, or } from 'drizzle-orm';
import type { Meeting, MeetingPoint } from '../../domain/meeting/meeting';
import { readReadable, type ReadableKommun } from '../collaboration/read-readable';
import { meeting, meetingPoint } from '../database/schema';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** The meetings of the scope's kommun with their agendas, the latest first. */
export async function loadMeetings(tx: Transaction, { kommun }: Scope): Promise<Meeting[]> {
	const rows = await tx
		.select()
		.from(meeting)
		.where(eq(meeting.kommun, kommun))
		.orderBy(desc(meeting.heldOn), desc(meeting.startsAt), desc(meeting.createdAt));
	const points = await tx
		.select()
		.from(meetingPoint)
		.where(eq(meetingPoint.kommun, kommun))
		.orderBy(asc(meetingPoint.position));
	return rows.map((row) => asMeeting(row, points));
}

/** A meeting of the scope's kommun; null when it has no such. */
export async function loadMeeting(
	tx: Transaction,
	{ kommun }: Scope,
	id: string
): Promise<Meeting | null> {
	const [row] = await tx
		.select()
		.from(meeting)
		.where(and(eq(meeting.kommun, kommun), eq(meeting.id, id)));
	if (row === undefined) return null;
	const points = await tx
		.select()
		.from(meetingPoint)
		.where(and(eq(meetingPoint.kommun, kommun), eq(meetingPoint.meeting, id)))
		.orderBy(asc(meetingPoint.position));
	return asMeeting(row, points);
}

/** Another meeting, as one is told of it. */
export type OtherMeeting = Pick<Meeting, 'id' | 'title' | 'heldOn'>;

/**
 * The meeting that one of the scope's kommun follows, and the one after it: that which follows it, or else the
 * first on a later day. Null where there is none.
 */
export async function loadBeside(
	tx: Transaction,
	{ kommun }: Scope,
	{ id, previous, heldOn }: Pick<Meeting, 'id' | 'previous' | 'heldOn'>
): Promise<{ previous: OtherMeeting | null; next: OtherMeeting | null }> {
	const isLater = or(eq(meeting.previous, id), gt(meeting.heldOn, heldOn));
	const rows = await tx
		.select({
			...{ id: meeting.id, title: meeting.title, heldOn: meeting.heldOn },
			previous: meeting.previous
		})
		.from(meeting)
		.where(
			and(
				eq(meeting.kommun, kommun),
				previous === null ? isLater : or(eq(meeting.id, previous), isLater)
			)
		)
		.orderBy(asc(meeting.heldOn), asc(meeting.startsAt));
	const later = rows.filter((row) => row.id !== previous);
	const told = (row: (typeof rows)[number] | undefined): OtherMeeting | null =>
		row === undefined ? null : { id: row.id, title: row.title, heldOn: row.heldOn };
	return {
		previous: told(rows.find((row) => row.id === previous)),
		next: told(later.find((row) => row.previous === id) ?? later[0])
	};
}

/** A kommun whose meetings somebody may read, and what they are read and written with. */
export type MeetingPlace = ReadableKommun;

/** The meetings of a kommun. */
export interface KommunMeetings {
	place: MeetingPlace;
	meetings: Meeting[];
}

/**
 * The kommuner whose meetings somebody may read: a kommun's own people theirs, with the rights that
 * they have, and a samverkan reader every one of the region.
 */
export async function readPlaces(database: Database, reader: Scope): Promise<MeetingPlace[]> {
	const readable = await readReadable(database, reader);
	return readable.map((place) =>
		place.code === reader.kommun ? { ...place, scope: reader } : place
	);
}

/** All meetings that somebody may read, a kommun each. */
export async function readMeetings(database: Database, reader: Scope): Promise<KommunMeetings[]> {
	const found: KommunMeetings[] = [];
	for (const place of await readPlaces(database, reader)) {
		const { scope } = place;
		const meetings = await transaction(database, scope, (tx) => loadMeetings(tx, scope));
		found.push({ place, meetings });
	}
	return found;
}

/** A meeting wherever in the region it is; null when there is none that its reader may read. */
export async function readMeeting(
	database: Database,
	reader: Scope,
	id: string
): Promise<{ place: MeetingPlace; meeting: Meeting } | null> {
	for (const place of await readPlaces(database, reader)) {
		const { scope } = place;
		const found = await transaction(database, scope, (tx) => loadMeeting(tx, scope, id));
		if (found !== null) return { place, meeting: found };
	}
	return null;
}

function asMeeting(
	row: typeof meeting.$inferSelect,
	points: readonly (typeof meetingPoint.$inferSelect)[]
): Meeting {
	const { id, kommun, title, heldOn, startsAt, participants, status } = row;
	const { previous, minuted, views } = row;
	return {
		...{ id, kommun, title, heldOn, startsAt, participants, status },
		...{ previous, minuted, views },
		points: points
			.filter((point) => point.meeting === id)
			.map((point, at) => asPoint(point, at + 1))
	};
}

function asPoint(row: typeof meetingPoint.$inferSelect, position: number): MeetingPoint {
	const { id, kind, reference, title, minutes, notes, decision, revision } = row;
	return { id, position, kind, reference, title, minutes, notes, decision, revision };
}
