import type { LocalDate } from '../../domain/calendar/moment';
import { monthOf } from '../../domain/calendar/month';
import { ALL_KOMMUNER, type SheetAddress } from '../../domain/collaboration/address';
import {
	choosablePeriods,
	openingPeriod,
	sheetSpan,
	trendEnd,
	trendMonths,
	type SheetSpan
} from '../../domain/collaboration/sheet-periods';
import type { PublishedKommun, SheetSource } from '../../domain/collaboration/sheet-figure';
import { sheetOf, type Sheet } from '../../domain/collaboration/sheet';
import { monthsIn, type PublishedPeriod } from '../../domain/disclosure/published-period';
import { hiddenLegend } from '../../domain/disclosure/threshold';
import { printable } from '../../domain/format/printable';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { loadEvaluationContext } from '../facts/read-context';
import { loadThreshold } from '../publication/read-threshold';
import { publishDue } from '../publication/write-due';
import type { Scope } from '../scope';
import { loadPeriods, loadTables, type PeriodState } from './read-published';
import { readReadable, type ReadableKommun } from './read-readable';

/** How a kommun has published the period that is shown. */
export interface SheetPublication extends Pick<PeriodState, 'publishedOn' | 'correctedOn'> {
	kommun: string;
	/** Its months that nobody had reviewed when they were published. */
	unreviewed: PublishedPeriod[];
}

/** What samverkan's page shows, and what there is to choose. */
export interface SheetPage {
	/** The chosen one's code, or all. */
	kommun: string;
	kommuner: { code: string; name: string }[];
	/** The one that is shown; null while nothing longer than a month is published. */
	period: PublishedPeriod | null;
	periods: PublishedPeriod[];
	sheet: Sheet | null;
	/** Of the kommuner that are shown, those that have published the period. */
	publications: SheetPublication[];
	/** Those that have not. */
	missing: string[];
	/** What the word of a hidden figure means. */
	legend: string;
	/** What the page cannot answer, in sentences. */
	unread: string[];
	/** What the shown figures were read with, a kommun each. */
	scopes: Scope[];
}

/**
 * Reads what samverkan meets on, from published figures alone. Null for a kommun whose figures whoever
 * asks may not look at. Publishes first what is due in the chosen ones.
 */
export async function readSheet(
	database: Database,
	reader: Scope,
	{ kommun = reader.kommun, period: asked }: SheetAddress,
	today: LocalDate
): Promise<SheetPage | null> {
	const region = await readReadable(database, reader);
	const isAll = kommun === ALL_KOMMUNER && region.length > 1;
	const chosen = region.filter(({ code }) => isAll || code === kommun);
	const [first] = chosen;
	if (first === undefined) return null;
	for (const { code } of chosen) await publishDue(database, code);
	const states = await Promise.all(chosen.map((each) => periodsOf(database, each, today)));
	const inTheirs = states.flat().map((state) => state.period);
	const periods = choosablePeriods(inTheirs);
	const period = asked ?? openingPeriod(periods);
	const common = {
		...{ kommun, periods, scopes: chosen.map(({ scope }) => scope) },
		kommuner: region.map(({ code, name }) => ({ code, name }))
	};
	if (period === null || !periods.includes(period)) {
		const unread = period === null ? [] : [`Perioden ”${printable(period)}” är inte publicerad.`];
		const nothing = { period: null, sheet: null, publications: [], missing: [], legend: '' };
		return { ...common, ...nothing, unread };
	}
	const until = trendEnd(period, inTheirs);
	const tables = await readPublishedKommuner(database, region, sheetSpan(period, until));
	const context = await transaction(database, first.scope, (tx) =>
		loadEvaluationContext(tx, first.scope)
	);
	const inRegion: SheetSource = { kommuner: tables, context, today };
	const source = {
		...inRegion,
		kommuner: tables.filter(({ code }) => chosen.some((each) => each.code === code))
	};
	const published = await publicationsOf(database, chosen, period);
	const shown = new Set(published.map((each) => each.kommun));
	return {
		...common,
		...{ period, publications: published, unread: [] },
		sheet: sheetOf({ source, region: inRegion, period, until }),
		missing: chosen.flatMap(({ name }) => (shown.has(name) ? [] : [name])),
		legend: hiddenLegend(Math.max(...source.kommuner.map(({ threshold }) => threshold)))
	};
}

/** Its thirds and years, and the months that a trend until today goes back over. */
function periodsOf(
	database: Database,
	{ scope }: ReadableKommun,
	today: LocalDate
): Promise<PeriodState[]> {
	const to = monthOf(today);
	const [from = to] = trendMonths(to);
	return transaction(database, scope, (tx) => loadPeriods(tx, scope, { from, to }));
}

/** What is published between two months. Each kommun is read as a reader of its own, so that none is asked for with another's rights. */
export async function readPublishedKommuner(
	database: Database,
	kommuner: readonly ReadableKommun[],
	span: SheetSpan
): Promise<PublishedKommun[]> {
	const found: PublishedKommun[] = [];
	for (const { code, name, scope } of kommuner) {
		const own = await transaction(database, scope, async (tx) => ({
			threshold: await loadThreshold(tx, scope),
			tables: await loadTables(tx, scope, span)
		}));
		found.push({ code, name, ...own });
	}
	return found;
}

async function publicationsOf(
	database: Database,
	kommuner: readonly ReadableKommun[],
	period: PublishedPeriod
): Promise<SheetPublication[]> {
	const months = monthsIn(period);
	const [from = period, to = period] = [months[0], months.at(-1)];
	const found = await Promise.all(
		kommuner.map(async ({ name, scope }) => {
			const states = await transaction(database, scope, (tx) =>
				loadPeriods(tx, scope, { from, to })
			);
			const own = states.find((state) => state.period === period);
			const unreviewed = states.filter((state) => months.includes(state.period) && !state.reviewed);
			if (own === undefined) return [];
			const { publishedOn, correctedOn } = own;
			const left = unreviewed.map((state) => state.period).sort();
			return [{ kommun: name, publishedOn, correctedOn, unreviewed: left }];
		})
	);
	return found.flat();
}
