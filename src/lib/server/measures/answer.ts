import { readMeasureQuery, type QueryProblem } from '../../domain/measures/measure-query';
import { loggedFilter } from '../../domain/log/logged-filter';
import type { Scope } from '../access/scope';
import { today } from '../clock';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { record } from '../log/record';
import { committeesOf } from '../lists/load';
import { loadEvaluationContext } from './context';
import { measureRows, type MeasureOutput } from './rows';

/**
 * Answers the machine interface's question about a measure: an object, or for `all` an
 * array. Command line and API give the same, and the log tells that the figures left.
 */
export function answerMeasures(
	database: Database,
	scope: Scope,
	code: string,
	parameters: Readonly<Record<string, string | undefined>>
): Promise<{ output: MeasureOutput | MeasureOutput[] } | { problems: QueryProblem[] }> {
	return transaction(database, scope, async (tx) => {
		const context = await loadEvaluationContext(tx, scope);
		const committees = await committeesOf(tx, scope);
		const known = { lists: context.lists, committees };
		const read = readMeasureQuery(code, parameters, known);
		if ('problems' in read) return read;
		const measures = await measureRows(tx, scope, read.query, { context, today: today() });
		await record(tx, scope, {
			event: 'figures-export',
			details: { what: code, filter: loggedFilter(parameters) }
		});
		const [first] = measures;
		return { output: code === 'all' || first === undefined ? measures : first };
	});
}
