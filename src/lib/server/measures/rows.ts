import type { LocalDate } from '../../domain/calendar/moment';
import type { EvaluationContext } from '../../domain/measures/measure';
import type { MeasureQuery } from '../../domain/measures/measure-query';
import { rowsOf, type MeasureRow } from '../../domain/measures/rows';
import type { Scope } from '../access/scope';
import type { Transaction } from '../database/transaction';
import { loadFacts } from './load-facts';

/** A measure as the machine interface gives it (domain.md §9). */
export interface MeasureOutput {
	measure: string;
	title: string;
	unit: string;
	definition: string;
	rows: MeasureRow[];
}

/** Answers a question to the machine interface; the facts are read once for all its measures. */
export async function measureRows(
	tx: Transaction,
	scope: Scope,
	{ measures, from, to, by, grouping, filters }: MeasureQuery,
	{ context, today }: { context: Omit<EvaluationContext, 'partial'>; today: LocalDate }
): Promise<MeasureOutput[]> {
	const selection = { from, to, filters, today };
	const table = await loadFacts(tx, scope, by === null ? selection : { ...selection, by });
	const request = { table, context, today, from, to, by };
	return measures.map((measure) => ({
		measure: measure.code,
		title: measure.title,
		unit: measure.unit,
		definition: measure.definition,
		rows: rowsOf(measure, grouping === null ? request : { ...request, grouping })
	}));
}
