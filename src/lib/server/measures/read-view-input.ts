import type { Month } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import type { Dimension } from '../../domain/facts/dimension';
import { wholeOf, type FactTable } from '../../domain/measures/fact-table';
import { MEASURES } from '../../domain/measures/catalogue';
import type { Measure, SingleMeasure } from '../../domain/measures/measure';
import type { TargetSelection } from '../../domain/target/target';
import type { SexJudge } from '../../domain/disclosure/leaving-sexes';
import { judged, type Judging } from '../../domain/disclosure/judge-view';
import type { Judged } from '../../domain/disclosure/leaving-view';
import type { SeriesView } from '../../domain/views/chart-view';
import type { ViewInput } from '../../domain/views/view-input';
import type { Scope } from '../scope';
import type { Transaction } from '../database/transaction';
import { chosenCommittees, unreviewedMonths } from '../month-review/read-unreviewed';
import type { PageGround } from './read-ground';
import { loadFacts } from './read-facts';
import { loadSexJudge } from './read-sex-judge';

/** Which cases a page is about: list codes by dimension. */
export type Filters = Partial<Record<Dimension, string>>;

/** What every chart of a page is built from: read once, for all its measures. */
export interface PageInput {
	input: ViewInput;
	/** The same facts by sex. */
	bySex: FactTable;
	/** Which of its figures stay on the screen. */
	judge: SexJudge;
}

/** What of a page's ground charts stand on. */
type ChartGround = Pick<PageGround, 'context' | 'targets'>;

/** Which months of which cases. */
interface PageSelection {
	from: Month;
	to: Month;
	filters: Filters;
	today: LocalDate;
}

/** Reads the facts behind a page of charts and puts them on its ground. */
export async function loadPageInput(
	tx: Transaction,
	scope: Scope,
	request: PageSelection,
	ground: ChartGround
): Promise<PageInput> {
	const common = await loadCommon(tx, scope, request, ground);
	const bySex = await loadFacts(tx, scope, { ...request, by: 'sex' });
	const judge = await loadSexJudge(tx, scope, { ...request, ground: common, bySex });
	return { input: { ...common, table: wholeOf(bySex) }, bySex, judge };
}

/** What rows of measures are built from; they are judged only where they are of one sex. */
export async function loadRowInput(
	tx: Transaction,
	scope: Scope,
	{ by, ...request }: PageSelection & { by?: Dimension | undefined },
	ground: ChartGround
): Promise<{ input: ViewInput; judge: SexJudge | null }> {
	const common = await loadCommon(tx, scope, request, ground);
	const selection = { ...request, ...(by && { by }) };
	const table = await loadFacts(tx, scope, selection);
	const isOfSexes = by === 'sex' || Boolean(request.filters.sex);
	const judge = isOfSexes ? await loadSexJudge(tx, scope, { ...selection, ground: common }) : null;
	return { input: { ...common, table }, judge };
}

async function loadCommon(
	tx: Transaction,
	scope: Scope,
	{ from, to, filters, today }: PageSelection,
	{ context, targets }: ChartGround
): Promise<Omit<ViewInput, 'table'>> {
	const committees = chosenCommittees(scope, filters);
	const unreviewed = await unreviewedMonths(tx, scope, { from, to, committees });
	return { context, today, targets, unreviewed, selection: targetSelection(filters) };
}

/** A view of the page with what of it may leave the screen. */
export function judgedOn<View extends SeriesView>(
	{ input, judge }: PageInput,
	view: View,
	measured: Pick<Judging, 'measure' | 'grouping'>
): Judged<View> {
	return judged(view, { ...measured, judge, ofOneSex: input.selection.sex !== undefined });
}

/** The measure drawn with another, such as the longest stay with the mean. */
export function pairedWith(measure: Measure): { paired?: SingleMeasure } {
	const paired = MEASURES.find(({ code }) => code === measure.pairedWith);
	return paired?.kind === 'single' ? { paired } : {};
}

/** The part of the kommun's cases that filters choose, as targets know it. */
export function targetSelection({ ward, healthCentre, sex, ...others }: Filters): TargetSelection {
	const own = { ...(ward && { ward }), ...(healthCentre && { healthCentre }), ...(sex && { sex }) };
	return { ...own, partial: Object.keys({ ...own, ...others }).length > 0 };
}
