import type { RouteId } from '$app/types';
import { readPublishedQuery } from '../../domain/disclosure/published-query';
import { loggedFilter } from '../../domain/log/logged-filter';
import { CHART_PARAMETERS, type ChartParameters } from '../../domain/machine/chart-parameters';
import { readParameters } from '../../domain/machine/read-parameters';
import { readChartQuery } from '../../domain/measures/chart-query';
import {
	seriesChartProblems,
	seriesNamed,
	seriesNameIn,
	unknownSeries
} from '../../domain/series/series-chart';
import type { ChartAnswer } from '../../domain/spc/chart-answer';
import { chartTable } from '../../domain/spc/chart-table';
import { readsPublished } from '../access/reads-published';
import { today } from '../clock';
import { figuresCsv } from '../csv';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';
import { listSeries } from '../series/read';
import { loadSeriesChart } from './read-series-chart';
import { requireAsMarked, triedAnew } from './read-figures-mark';
import { loadMeasureChart } from './read-measure-chart';
import {
	loadGround,
	loadMarkedGround,
	readerOf,
	refused,
	type Answer,
	type Judged
} from './read-reader';

/** The question, as a refusal of it is logged. */
const ROUTE = '/api/v1/measures/[code]/spc' satisfies RouteId;

/** Makes the chart that is asked for. */
type Making = (tx: Transaction) => Promise<ChartAnswer>;

/**
 * Judges the machine interface's question for a control chart of a measure, or of an external series
 * (`series:` and its name). A samverkan reader gets what the published figures of the kommun they
 * name make.
 * @throws {NotNow} while cases are counted anew
 */
export async function answerChart(
	database: Database,
	scope: Scope,
	code: string,
	given: Iterable<readonly [name: string, value: string]>
): Promise<Judged<Answer>> {
	const { values, problems } = readParameters(CHART_PARAMETERS, given);
	if (problems !== null) return { value: null, problems };
	const { value: reader, problems: foreign } = await readerOf(database, scope, ROUTE, values);
	if (foreign !== null) return { value: null, problems: foreign };
	const name = seriesNameIn(code);
	const making =
		name === null
			? await ofMeasure(database, reader, code, values)
			: await ofSeries(database, reader, name, values);
	if (making.problems !== null) {
		const unpublished = making.problems.some((problem) => problem.code === 'not-published');
		return unpublished ? refused(database, scope, ROUTE, making.problems) : making;
	}
	const { format, rebase, target, ...chosen } = values;
	const filter = loggedFilter({
		...chosen,
		rebase: rebase.join(' '),
		target: target === undefined ? '' : String(target)
	});
	const pieces = async function* () {
		const chart = await triedAnew(() =>
			transaction(database, reader, async (tx) => {
				await record(tx, reader, {
					event: 'figures-export',
					details: { what: `${code} (styrdiagram)`, filter }
				});
				return making.value(tx);
			})
		);
		yield format === 'json'
			? `${JSON.stringify(chart)}\n`
			: figuresCsv(chartTable(chart, readsPublished(reader)));
	};
	return { value: { format, pieces }, problems: null };
}

async function ofMeasure(
	database: Database,
	reader: Scope,
	code: string,
	asked: ChartParameters
): Promise<Judged<Making>> {
	const known = await transaction(database, reader, (tx) => loadGround(tx, reader));
	const read = readChartQuery(code, asked, { ...known, lists: known.context.lists });
	if (read.problems !== null) return { value: null, problems: read.problems };
	const { query } = read;
	if (readsPublished(reader)) {
		const { problems } = readPublishedQuery(query.cases);
		if (problems !== null) return { value: null, problems };
	}
	const { from, to, filters } = query.cases;
	const value = async (tx: Transaction) => {
		const { mark, ...ground } = await loadMarkedGround(tx, reader, { from, to, filters });
		const chart = await loadMeasureChart(tx, reader, query, asked, ground);
		await requireAsMarked(tx, reader, { from, to, filters }, mark);
		return chart;
	};
	return { value, problems: null };
}

async function ofSeries(
	database: Database,
	reader: Scope,
	name: string,
	asked: ChartParameters
): Promise<Judged<Making>> {
	const problems = seriesChartProblems(asked, today());
	if (problems.length > 0) return { value: null, problems };
	const rows = await transaction(database, reader, (tx) => listSeries(tx, reader));
	const row = seriesNamed(rows, name);
	if (row === undefined) return { value: null, problems: [unknownSeries(name)] };
	const value = (tx: Transaction) => loadSeriesChart(tx, reader, row, asked, today());
	return { value, problems: null };
}
