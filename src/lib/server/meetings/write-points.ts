import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { placeForAdded, type NewPoint } from '../../domain/meeting/agenda';
import { isMinuted } from '../../domain/meeting/meeting';
import type { NewPointInput } from '../../domain/meeting/meeting-schema';
import { meetingPoint } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { lockPlanned, lockPoint } from './lock-planned';

/** Adds a point to a planned meeting's agenda, before what closes it. */
export async function addPoint(
	tx: Transaction,
	scope: Scope,
	meeting: string,
	point: NewPoint
): Promise<Outcome<string>> {
	const locked = await lockPlanned(tx, scope, meeting);
	if (!locked.ok) return locked;
	const { kommun } = scope;
	const theirs = and(eq(meetingPoint.kommun, kommun), eq(meetingPoint.meeting, meeting));
	const points = await tx
		.select({
			position: meetingPoint.position,
			kind: meetingPoint.kind,
			title: meetingPoint.title
		})
		.from(meetingPoint)
		.where(theirs)
		.orderBy(asc(meetingPoint.position));
	const before = points[placeForAdded(points) - 1]?.position ?? 0;
	const position = before + 1;
	await tx
		.update(meetingPoint)
		.set({ position: sql`${meetingPoint.position} + 1` })
		.where(and(theirs, gt(meetingPoint.position, before)));
	const [saved] = await tx
		.insert(meetingPoint)
		.values({ kommun, meeting, position, ...point })
		.returning({ id: meetingPoint.id });
	if (saved === undefined) return refused('', 'Punkten kunde inte sparas. Försök igen.');
	await recordSetting(tx, scope, {
		...{ what: 'meeting-point', key: saved.id, before: null },
		after: { position, ...point }
	});
	return accepted(saved.id);
}

/** Changes what a point is called and how long it may take. */
export async function changePoint(
	tx: Transaction,
	scope: Scope,
	id: string,
	input: NewPointInput
): Promise<Outcome<null>> {
	const locked = await lockPoint(tx, scope, id);
	if (!locked.ok) return locked;
	const { title, minutes } = locked.value.point;
	await tx.update(meetingPoint).set(input).where(own(scope, id));
	await recordSetting(tx, scope, {
		...{ what: 'meeting-point', key: id, before: { title, minutes } },
		after: input
	});
	return accepted(null);
}

/** Moves a point one step on the agenda. One that stands first or last already is no error. */
export async function movePoint(
	tx: Transaction,
	scope: Scope,
	{ point: id, way }: { point: string; way: 'up' | 'down' }
): Promise<Outcome<null>> {
	const locked = await lockPoint(tx, scope, id);
	if (!locked.ok) return locked;
	const { point } = locked.value;
	const points = await tx
		.select({ id: meetingPoint.id, position: meetingPoint.position })
		.from(meetingPoint)
		.where(and(eq(meetingPoint.kommun, scope.kommun), eq(meetingPoint.meeting, point.meeting)))
		.orderBy(asc(meetingPoint.position));
	const at = points.findIndex((each) => each.id === id);
	const beside = points[way === 'up' ? at - 1 : at + 1];
	if (beside === undefined) return accepted(null);
	await tx.update(meetingPoint).set({ position: beside.position }).where(own(scope, id));
	await tx.update(meetingPoint).set({ position: point.position }).where(own(scope, beside.id));
	const { title, position } = point;
	await recordSetting(tx, scope, {
		...{ what: 'meeting-point', key: id, before: { title, position } },
		after: { title, position: beside.position }
	});
	return accepted(null);
}

/** Takes a point from the agenda; not one where something is written. One that is gone is no error. */
export async function removePoint(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Outcome<null>> {
	const locked = await lockPoint(tx, scope, id);
	if (!locked.ok) return locked;
	const { point } = locked.value;
	if (isMinuted(point)) {
		return refused('', 'Punkten har anteckningar eller beslut. Töm dem först.');
	}
	await tx.delete(meetingPoint).where(own(scope, id));
	const { title, position } = point;
	await recordSetting(tx, scope, {
		...{ what: 'meeting-point', key: id, before: { title, position } },
		after: null
	});
	return accepted(null);
}

function own({ kommun }: Scope, id: string) {
	return and(eq(meetingPoint.kommun, kommun), eq(meetingPoint.id, id));
}
