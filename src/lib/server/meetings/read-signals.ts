import type { LocalDate } from '../../domain/calendar/moment';
import { addMonths, monthOf } from '../../domain/calendar/month';
import { sheetSpan } from '../../domain/collaboration/sheet-periods';
import { trendsOf } from '../../domain/collaboration/trends';
import { grainOf } from '../../domain/disclosure/published-period';
import type { AgendaSignal } from '../../domain/meeting/agenda';
import { signalsIn } from '../../domain/meeting/signals';
import { loadPeriods } from '../collaboration/read-published';
import { readPublishedKommuner } from '../collaboration/read-sheet';
import type { ReadableKommun } from '../collaboration/read-readable';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { loadEvaluationContext } from '../facts/read-context';
import { publishDue } from '../publication/write-due';

/** Months back that are looked at where no meeting has been held, and at the most. */
const [AT_FIRST, AT_MOST] = [3, 24];

/**
 * What has changed in a kommun's published figures since the last meeting, which looked at all that
 * was published on its day. Publishes first what is due.
 * @param place read as samverkan reads it, whoever asks: a meeting never shows the kommun's own figures
 */
export async function readSignals(
	database: Database,
	place: ReadableKommun,
	{ since, today }: { since: LocalDate | null; today: LocalDate }
): Promise<AgendaSignal[]> {
	const { scope } = place;
	await publishDue(database, place.code);
	const to = monthOf(today);
	const { periods, context } = await transaction(database, scope, async (tx) => ({
		periods: await loadPeriods(tx, scope, { from: addMonths(to, -AT_MOST), to }),
		context: await loadEvaluationContext(tx, scope)
	}));
	const months = periods
		.filter(({ period }) => grainOf(period) === 'month')
		.sort((one, other) => one.period.localeCompare(other.period));
	const latest = months.at(-1);
	if (latest === undefined) return [];
	const recent = since === null ? months.slice(-AT_FIRST) : months;
	const unseen = new Set(
		recent.flatMap(({ period, publishedOn }) =>
			since === null || publishedOn > since ? [period] : []
		)
	);
	const kommuner = await readPublishedKommuner(
		database,
		[place],
		sheetSpan(latest.period, latest.period)
	);
	const trends = trendsOf({ kommuner, context, today }, latest.period, latest.period);
	return signalsIn(trends, (month) => unseen.has(month));
}
