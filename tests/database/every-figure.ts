import { monthsBetween, yearOf } from '../../src/lib/domain/calendar/month';
import { DIMENSIONS } from '../../src/lib/domain/facts/dimension';
import { SECTIONS, type Section } from '../../src/lib/domain/measures/measure';
import type { Scope } from '../../src/lib/server/scope';
import { today } from '../../src/lib/server/clock';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { askMeasures } from '../support/ask-measures';
import { long } from '../support/rounds';
import { loadBreakdown } from '../../src/lib/server/measures/read-breakdown';
import type { FilterChoice, FilterChoices } from '../../src/lib/server/measures/filter-choices';
import { loadYearGround } from '../../src/lib/server/measures/read-ground';
import { loadMonthPictures, loadMonthRows } from '../../src/lib/server/measures/read-month';
import { loadYearPage } from '../../src/lib/server/measures/read-year';

/** What is said of a month's review is no figure: a frozen month needs none. */
const written = (figures: unknown): string =>
	JSON.stringify(figures, (key, value: unknown) => (key === 'unreviewed' ? undefined : value));

const EVERY_SECTION = Object.keys(SECTIONS) as Section[];
const SEXES = ['kvinna', 'man', 'uppgift saknas'];

/**
 * Every figure of domain.md §5 that retention must keep, as text by what was asked: the machine
 * interface's whole answer in total, for everybody and each sex, and for each breakdown (in the
 * long run also of each sex), and
 * every picture of Översikt (the month, last year's average) and År (months, T1, T2, the years up to
 * the last asked for), also with
 * filters.
 */
export async function everyFigure(
	database: Database,
	scope: Scope,
	{ from, to }: { from: string; to: string }
): Promise<Record<string, string>> {
	const figures: Record<string, string> = {};
	for (const by of [undefined, ...(long ? DIMENSIONS : BREAKDOWNS)]) {
		// The sums of both together are compared by themselves (`storedFacts`).
		for (const sex of by === undefined || long ? [undefined, ...SEXES] : [undefined]) {
			const asked = { from, to, ...(by && { by }), ...(sex && { sex }) };
			const answer = await askMeasures(database, scope, 'all', asked);
			if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
			figures[`measures ${by ?? ''} ${sex ?? ''}`] = written(answer.output);
		}
	}
	const owners = await askMeasures(database, scope, 'delay-reasons', { from, to, by: 'owner' });
	figures['delay-reasons owner'] = written(owners);
	return { ...figures, ...(await pictures(database, scope, { from, to })) };
}

/** What figures are broken down by in the short run: each is asked for and added up in the same way. */
const BREAKDOWNS = ['ward', 'age'] as const;

/** Every month in the long run; else the first, the last before a new year, and the last. */
function drawnMonths(from: string, to: string): string[] {
	const months = monthsBetween(from, to);
	return long ? months : months.filter((month) => [from, `${yearOf(from)}-12`, to].includes(month));
}

function pictures(
	database: Database,
	scope: Scope,
	{ from, to }: { from: string; to: string }
): Promise<Record<string, string>> {
	return transaction(database, scope, async (tx) => {
		const drawn: Record<string, string> = {};
		const ground = await loadYearGround(tx, scope, today());
		const year = yearOf(to);
		for (const [name, filters] of selections(ground.choices)) {
			const request = { year, filters, today: today(), ground };
			drawn[`year ${name}`] = written(await loadYearPage(tx, scope, request));
		}
		for (const month of drawnMonths(from, to)) {
			const request = { month, filters: {}, today: today(), ground };
			drawn[`month ${month}`] = written([
				await loadMonthRows(tx, scope, request),
				await loadMonthPictures(tx, scope, request, EVERY_SECTION)
			]);
			for (const by of long
				? (['ward', 'healthCentre', 'age', 'committee'] as const)
				: BREAKDOWNS) {
				const view = await loadBreakdown(tx, scope, { ...request, by });
				drawn[`month ${month} ${by}`] = written(view);
			}
		}
		return drawn;
	});
}

/** The whole, and of every filter the first value and the last (in the short run of few), and each sex. */
function selections(choices: FilterChoices): [string, Record<string, string>][] {
	const single = Object.entries<FilterChoice[]>({ ...choices }).flatMap(([dimension, values]) =>
		(dimension === 'sex' ? values : [...values.slice(0, 1), ...values.slice(-1)]).map(
			({ value }): [string, Record<string, string>] => [
				`${dimension}=${value}`,
				{ [dimension]: value }
			]
		)
	);
	return [['', {}], ...(long ? single : single.slice(0, 3))];
}
