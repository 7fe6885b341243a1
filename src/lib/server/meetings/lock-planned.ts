import { and, eq } from 'drizzle-orm';
import { accepted, refused, type Outcome, type Refusal } from '../../domain/form/field-problem';
import { meeting, meetingPoint } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

type MeetingRow = typeof meeting.$inferSelect;
type PointRow = typeof meetingPoint.$inferSelect;

/** What is said of a point that somebody has taken away. */
const POINT_GONE: Refusal = refused('', 'Punkten finns inte längre. Läs in sidan på nytt.');

/**
 * The meeting, which nobody else changes or closes until the transaction ends; refused where it is
 * closed, since its minutes are final.
 */
export async function lockPlanned(
	tx: Transaction,
	{ kommun }: Scope,
	id: string
): Promise<Outcome<MeetingRow>> {
	const own = and(eq(meeting.kommun, kommun), eq(meeting.id, id));
	const [row] = await tx
		.select()
		.from(meeting)
		.where(and(own, eq(meeting.status, 'planned')))
		.for('update');
	if (row !== undefined) return accepted(row);
	const [closed] = await tx.select({ id: meeting.id }).from(meeting).where(own);
	return refused(
		'',
		closed === undefined
			? 'Mötet finns inte.'
			: 'Mötet är stängt och protokollet klart. Det går inte att ändra. Ta upp det på nästa möte.'
	);
}

/** A point of such a meeting, and the meeting. */
export async function lockPoint(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Outcome<{ point: PointRow; meeting: MeetingRow }>> {
	const load = () =>
		tx
			.select()
			.from(meetingPoint)
			.where(and(eq(meetingPoint.kommun, scope.kommun), eq(meetingPoint.id, id)));
	const [found] = await load();
	if (found === undefined) return POINT_GONE;
	const locked = await lockPlanned(tx, scope, found.meeting);
	if (!locked.ok) return locked;
	const [point] = await load();
	return point === undefined ? POINT_GONE : accepted({ point, meeting: locked.value });
}
