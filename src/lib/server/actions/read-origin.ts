import { and, eq, or, sql } from 'drizzle-orm';
import type { Action } from '../../domain/action/action';
import { annotationsOf } from '../../domain/annotation/annotation';
import type { LocalDate } from '../../domain/calendar/moment';
import { measureByCode } from '../../domain/measures/catalogue';
import { chartMonths } from '../../domain/measures/chart-months';
import { measureChart } from '../../domain/measures/measure-chart';
import { hasWhole } from '../../domain/measures/whole';
import { meetingName } from '../../domain/meeting/meeting-words';
import { loadAnnotations, loadComment } from '../annotations/read';
import { meeting, meetingPoint } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadEvaluationContext } from '../facts/read-context';
import { loadFacts } from '../measures/read-facts';
import type { Scope } from '../scope';

/**
 * What was seen where an action comes from: what the chart said, the comment says, or which meeting and point
 * it was. Only what the scope sees of it; null where there is nothing to say.
 */
export function loadSeen(
	tx: Transaction,
	scope: Scope,
	action: Action,
	today: LocalDate
): Promise<string | null> {
	const { kind, reference } = action.origin;
	if (kind === 'comment') return loadCause(tx, scope, reference ?? '');
	if (kind === 'meeting') return loadMeetingPlace(tx, scope, reference ?? '');
	return kind === 'signal' ? loadSignal(tx, scope, action, today) : Promise.resolve(null);
}

async function loadCause(tx: Transaction, scope: Scope, id: string): Promise<string | null> {
	return (await loadComment(tx, scope, id))?.cause ?? null;
}

/** The reference is a meeting's id or a point's: nothing holds it to be either. */
async function loadMeetingPlace(
	tx: Transaction,
	{ kommun }: Scope,
	reference: string
): Promise<string | null> {
	const isPoint = sql`${meetingPoint.id}::text = ${reference}`;
	const [found] = await tx
		.select({ title: meeting.title, heldOn: meeting.heldOn, point: meetingPoint.title })
		.from(meeting)
		.leftJoin(
			meetingPoint,
			and(eq(meetingPoint.kommun, meeting.kommun), eq(meetingPoint.meeting, meeting.id), isPoint)
		)
		.where(and(eq(meeting.kommun, kommun), or(isPoint, sql`${meeting.id}::text = ${reference}`)));
	if (found === undefined) return null;
	return [meetingName(found), ...(found.point === null ? [] : [found.point])].join(', ');
}

/** What the measure's chart said in the month that an action comes from. */
async function loadSignal(
	tx: Transaction,
	scope: Scope,
	{ origin, measure: code, selection }: Action,
	today: LocalDate
): Promise<string | null> {
	const measure = measureByCode(code ?? '');
	if (measure === undefined || origin.month === null || !hasWhole(measure)) return null;
	const months = chartMonths(origin.month);
	const facts = { from: months[0] ?? origin.month, to: origin.month, filters: selection, today };
	const table = await loadFacts(tx, scope, facts);
	const context = await loadEvaluationContext(tx, scope);
	const annotations = annotationsOf(await loadAnnotations(tx, scope), measure.code, selection);
	const { sentence } = measureChart(
		measure,
		{ table, context, today },
		{ months, group: null, annotations, targets: [], selection: { partial: false } }
	);
	return sentence;
}
