import type { LocalDate } from '../../domain/calendar/moment';
import { DIMENSION_NAMES, FILTER_ORDER } from '../../domain/facts/dimension';
import type { Problem } from '../../domain/machine/problem';
import type { Measure } from '../../domain/measures/measure';
import type { Period } from '../../domain/period/period';
import type { AskedFilters, FilterValues } from '../../domain/report/asked-filters';
import { boardSheet, type BoardTable } from '../../domain/report/board-table';
import { nationalSheet, type Inhabited } from '../../domain/report/national-sheet';
import { publishedSlides } from '../../domain/report/published-slides';
import { readReportPeriod } from '../../domain/report/report-period';
import { REPORTS, reportsOfPublished, type ReportName } from '../../domain/report/report-kind';
import type { Report, ReportHeading } from '../../domain/report/report-sheet';
import { slidesOf, type ReportSlide } from '../../domain/report/slides';
import { yearText, type YearText } from '../../domain/report/year-text';
import { yearTextSheet } from '../../domain/report/year-text-sheet';
import { readsPublished } from '../access/reads-published';
import { nowMoment } from '../clock';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { requireCounted } from '../facts/read-recount';
import { loadLists } from '../lists/read';
import { committeesOf, loadKommun } from '../lists/read-kommun';
import { filterChoices } from '../measures/filter-choices';
import { filterWords } from '../measures/filter-words';
import { loadFacts } from '../measures/read-facts';
import { loadGround } from '../measures/read-ground';
import type { Filters } from '../measures/read-view-input';
import { loadPopulation } from '../population/read';
import type { Scope } from '../scope';
import {
	boardOf,
	loadFigureGround,
	readChartSheets,
	readYearText,
	type FigureGround,
	type FigureReportRequest
} from './read-figure-report';
import { readPublishedReport } from './read-published-report';
import { loadTemplate } from './read-template';

/** Which report, of what. */
export interface ReportQuestion {
	name: ReportName;
	/** As it is typed; the latest that there is when empty. */
	period: string;
	/** Reads its filters by the values there are. */
	asked: AskedFilters;
	/** One measure's charts alone. */
	measure?: Measure | undefined;
	/** Of published figures: which kommun of the region, or all. */
	kommun?: string | undefined;
	today: LocalDate;
}

/** A report with what its formats are made of. */
export interface ReportContents extends Report {
	name: ReportName;
	/** None but of slides. */
	slides: readonly ReportSlide[];
	/** Of the committee's table alone. */
	board: BoardTable | null;
	/** Of the year's text alone. */
	yearText: YearText | null;
	/** The kommun's own file, whose look slides get; null for ours. */
	template: Uint8Array | null;
	/** In addresses and file names: `2019-12`, `2019-T1`. */
	periodCode: string;
	/** What the figures were read with: that they left is logged for each. */
	scopes: readonly Scope[];
}

/** What came of asking for a report. */
export type ReportAnswer =
	| { report: ReportContents; problems: null }
	| { report: null; problems: Problem[] };

/** What most reports lack. */
const NOTHING_MORE = { slides: [], board: null, yearText: null, template: null };

/** What is said first of every report. */
const TITLE = 'Samverkan vid utskrivning';

/**
 * Reads a report as its reader may see it: the kommun's own figures, or what is published, with small
 * numbers hidden.
 * @throws {NotNow} while cases are counted anew
 */
export async function readReport(
	database: Database,
	reader: Scope,
	question: ReportQuestion
): Promise<ReportAnswer> {
	return readsPublished(reader)
		? readPublished(database, reader, question)
		: transaction(database, reader, (tx) => readOwn(tx, reader, question));
}

async function readOwn(
	tx: Transaction,
	scope: Scope,
	{ name, period: typed, asked, measure, today }: ReportQuestion
): Promise<ReportAnswer> {
	await requireCounted(tx, scope);
	const ground = await loadGround(tx, scope, today);
	const { lists } = ground.context;
	const { filters, problems } = asked({ ...ground, lists });
	if (problems.length > 0) return { report: null, problems };
	const opening = ground.span?.opening;
	if (opening === undefined) return none('Det finns inga siffror än.');
	const { value: period, problem } = readReportPeriod(typed === '' ? opening : typed, today);
	if (problem !== null) return none(problem);
	const request = { period, filters, today, ground, measure };
	const figures = await loadFigureGround(tx, scope, request);
	const heading = await headingOf(tx, scope, { period, filters });
	const made = await make(tx, scope, name, { request, figures, heading });
	return {
		report: {
			...{ ...NOTHING_MORE, name, heading, periodCode: period.code, scopes: [scope] },
			...made
		},
		problems: null
	};
}

/** What is a report's own, and nothing that only others need. */
async function make(
	tx: Transaction,
	scope: Scope,
	name: ReportName,
	{
		request,
		figures,
		heading
	}: { request: FigureReportRequest; figures: FigureGround; heading: ReportHeading }
): Promise<Pick<ReportContents, 'sheets'> & Partial<ReportContents>> {
	switch (name) {
		case 'ground': {
			const { sheets } = await readChartSheets(tx, scope, request, figures);
			return { sheets };
		}
		case 'slides': {
			const { sheets, rows } = await readChartSheets(tx, scope, request, figures);
			const slides = slidesOf({ heading, sheets, rows });
			return { sheets, slides, template: await loadTemplate(tx, scope) };
		}
		case 'board-table': {
			const board = boardOf(request, figures);
			return { sheets: [boardSheet(board)], board };
		}
		case 'year-text': {
			const { views, rows } = await readYearText(request, figures);
			const text = yearText({ period: request.period, views, rows });
			return { sheets: [yearTextSheet(text, heading.period)], yearText: text };
		}
		case 'national': {
			const { input } = figures.page;
			// Filters and committees of which the reader has some make the figures a part of the kommun's.
			const isWhole = heading.filter.length === 0;
			const inhabited = isWhole ? await loadInhabited(tx, scope, request) : null;
			return { sheets: [nationalSheet(input, request.period, inhabited)] };
		}
	}
}

/** What the kommun's days are held to. */
async function loadInhabited(
	tx: Transaction,
	scope: Scope,
	{ period, filters, today }: FigureReportRequest
): Promise<Inhabited> {
	const [from = '', to = from] = [period.months[0], period.months.at(-1)];
	return {
		population: await loadPopulation(tx, scope),
		byAge: await loadFacts(tx, scope, { from, to, filters, today, by: 'age' })
	};
}

async function headingOf(
	tx: Transaction,
	scope: Scope,
	{ period, filters }: { period: Period; filters: Filters }
): Promise<ReportHeading> {
	const kommun = await loadKommun(tx, scope);
	const chosen = Object.fromEntries(
		FILTER_ORDER.map((each) => [DIMENSION_NAMES[each].parameter, filters[each] ?? ''])
	);
	const part = kommun.committees.filter(({ code }) => scope.committees.includes(code));
	const isPart = part.length < kommun.committees.length && filters.committee === undefined;
	return {
		...{ title: TITLE, kommun: kommun.name, period: period.label, seenAs: null },
		filter: [
			...(isPart ? part.map(({ name: committee }) => committee) : []),
			...(await filterWords(tx, scope, chosen))
		],
		takenOut: nowMoment()
	};
}

async function readPublished(
	database: Database,
	reader: Scope,
	{ name, period, asked, measure, kommun, today }: ReportQuestion
): Promise<ReportAnswer> {
	if (reportsOfPublished([name]).length === 0) {
		return none(`${REPORTS[name].title} görs av kommunens egna siffror.`);
	}
	const known = await transaction(database, reader, (tx) => loadFilterValues(tx, reader));
	const { filters, problems: unread } = asked(known);
	if (unread.length > 0) return { report: null, problems: unread };
	if (measure !== undefined || Object.keys(filters).length > 0) {
		return none('Publicerade siffror är hela rapporter. Ta bort mått och urval.');
	}
	const { report, problems } = await readPublishedReport(database, reader, {
		...{ kommun, today },
		period: period || undefined
	});
	if (problems !== null) return none(problems.join(' '));
	const heading: ReportHeading = {
		...{ title: TITLE, kommun: report.kommun, period: report.period, filter: [] },
		...{ takenOut: nowMoment(), seenAs: `Publicerade siffror. ${report.legend}` }
	};
	const { sheets, scopes } = report;
	return {
		report: {
			...{ ...NOTHING_MORE, name, heading, sheets, scopes, periodCode: report.period },
			...(name === 'slides' && { slides: publishedSlides({ heading, sheets }) })
		},
		problems: null
	};
}

async function loadFilterValues(tx: Transaction, reader: Scope): Promise<FilterValues> {
	const [lists, committees] = await Promise.all([loadLists(tx, reader), committeesOf(tx, reader)]);
	return { lists, committees, choices: filterChoices(lists, committees) };
}

/** What of the question has no report: its period, or whatever else is not a filter. */
function none(message: string): ReportAnswer {
	return { report: null, problems: [{ code: 'wrong-value', parameter: 'period', message }] };
}
