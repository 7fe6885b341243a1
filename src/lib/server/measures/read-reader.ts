import type { RouteId } from '$app/types';
import type { LocalDate } from '../../domain/calendar/moment';
import { printable } from '../../domain/format/printable';
import type { MeasureParameters } from '../../domain/machine/measure-parameters';
import type { Problem } from '../../domain/machine/problem';
import type { EvaluationContext } from '../../domain/measures/measure';
import type { ReportFormat } from '../../domain/report/report-kind';
import { readsPublished } from '../access/reads-published';
import { today } from '../clock';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { loadEvaluationContext } from '../facts/read-context';
import { requireCounted } from '../facts/read-recount';
import { requireRunningCounted } from '../facts/write-running-in-slices';
import { committeesOf } from '../lists/read-kommun';
import { recordRefusal } from '../log/refusals';
import { figureScope } from '../publication/figure-scope';
import type { Scope } from '../scope';
import type { FactSelection } from './read-facts';
import { loadFiguresMark, type FiguresMark } from './read-figures-mark';

/** A question to the machine interface, understood and allowed. */
export interface Answer<Piece extends string | Uint8Array = string> {
	format: ReportFormat;
	/** What it is called, where it is a file. */
	fileName?: string;
	/** Works the answer out as it is taken; that the figures left is logged with the first piece. */
	pieces(): AsyncGenerator<Piece, void>;
}

/** What came of judging a question. */
export type Judged<Value> = { value: Value; problems: null } | { value: null; problems: Problem[] };

/** What judges a question about a measure, and answers it. */
export type Answering<Piece extends string | Uint8Array = string> = (
	database: Database,
	scope: Scope,
	code: string,
	given: Iterable<readonly [name: string, value: string]>
) => Promise<Judged<Answer<Piece>>>;

/** Whose figures are read: of the kommun that is named, as the reader may see them. */
export async function readerOf(
	database: Database,
	scope: Scope,
	route: RouteId,
	{ kommun, as }: Pick<MeasureParameters, 'kommun' | 'as'>
): Promise<Judged<Scope>> {
	const refuse = (parameter: string, message: string) =>
		refused(database, scope, route, [{ code: 'wrong-value', parameter, message }]);
	if (as !== undefined && !readsPublished(scope)) {
		return refuse('as', 'Bara en nyckel för samverkan läser som samverkan. Ta bort as.');
	}
	const reader = await figureScope(database, scope, kommun ?? null);
	if (reader !== null) return { value: reader, problems: null };
	const where = readsPublished(scope) ? 'i din region' : 'bland dem som du läser';
	return refuse('kommun', `Kommunen ${printable(kommun ?? '')} finns inte ${where}.`);
}

/** What a question is judged and answered by, besides the facts. */
export interface QuestionGround {
	context: Omit<EvaluationContext, 'partial'>;
	committees: Awaited<ReturnType<typeof committeesOf>>;
	today: LocalDate;
}

/**
 * Reads it.
 * @throws {NotNow} while cases are counted anew
 */
export async function loadGround(tx: Transaction, reader: Scope): Promise<QuestionGround> {
	await requireCounted(tx, reader);
	return {
		context: await loadEvaluationContext(tx, reader),
		committees: await committeesOf(tx, reader),
		today: today()
	};
}

/**
 * Reads it with a mark of the figures that go with it: what was decided by it has been counted.
 * @throws {NotNow} while cases are counted anew
 */
export async function loadMarkedGround(
	tx: Transaction,
	reader: Scope,
	selection: Pick<FactSelection, 'from' | 'to' | 'filters' | 'by'>
): Promise<QuestionGround & { mark: FiguresMark }> {
	if (!readsPublished(reader)) await requireRunningCounted(tx, reader, today());
	const mark = await loadFiguresMark(tx, reader, selection);
	// After the mark: what is changed in between is then counted, which changes what is marked.
	return { mark, ...(await loadGround(tx, reader)) };
}

/** Figures that whoever asks may not have: that they asked is logged. */
export async function refused(
	database: Database,
	scope: Scope,
	route: RouteId,
	problems: Problem[]
): Promise<{ value: null; problems: Problem[] }> {
	const reason = problems[0]?.message ?? '';
	const refusal = { route, method: 'GET', status: 403, reason };
	await transaction(database, scope, (tx) => recordRefusal(tx, scope, refusal));
	return { value: null, problems };
}
