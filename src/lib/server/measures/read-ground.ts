import type { LocalDate } from '../../domain/calendar/moment';
import type { EvaluationContext } from '../../domain/measures/measure';
import type { Target } from '../../domain/target/target';
import type { Transaction } from '../database/transaction';
import { loadEvaluationContext } from '../facts/read-context';
import { committeesOf, type Committee } from '../lists/read-kommun';
import type { Scope } from '../scope';
import { listSeries, type SeriesRow } from '../series/read';
import { loadTargets } from '../targets/read';
import { filterChoices, type FilterChoices } from './filter-choices';
import { spanOf, type Span } from './read-span';

/** What a page of charts stands on besides the facts: read once, for all its figures. */
export interface PageGround {
	/** The months that have figures; null while there are no cases. */
	span: Span | null;
	/** The values of its filters. */
	choices: FilterChoices;
	/** The reader's own. */
	committees: Committee[];
	context: Omit<EvaluationContext, 'partial'>;
	targets: Target[];
}

/** Reads what every page of charts stands on. */
export async function loadGround(
	tx: Transaction,
	scope: Scope,
	today: LocalDate
): Promise<PageGround> {
	const [span, context, targets, committees] = await Promise.all([
		spanOf(tx, scope, today),
		loadEvaluationContext(tx, scope),
		loadTargets(tx, scope),
		committeesOf(tx, scope)
	]);
	const choices = filterChoices(context.lists, committees);
	return { span, choices, committees, context, targets };
}

/** The ground of År, which has external series too. */
export interface YearGround extends PageGround {
	series: SeriesRow[];
}

/** Reads what År stands on. */
export async function loadYearGround(
	tx: Transaction,
	scope: Scope,
	today: LocalDate
): Promise<YearGround> {
	const [ground, series] = await Promise.all([loadGround(tx, scope, today), listSeries(tx, scope)]);
	return { ...ground, series };
}
