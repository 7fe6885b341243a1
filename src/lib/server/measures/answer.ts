import { readPublishedQuery } from '../../domain/disclosure/published-query';
import { readMeasureQuery, type QueryProblem } from '../../domain/measures/measure-query';
import { loggedFilter } from '../../domain/log/logged-filter';
import type { Scope } from '../access/scope';
import { today } from '../clock';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { record } from '../log/record';
import { recordRefusal, type Refusal } from '../log/refusals';
import { committeesOf } from '../lists/load';
import { figureScope } from '../publication/figure-scope';
import { readsPublished } from '../publication/reads-published';
import { loadEvaluationContext } from './context';
import { measureRows, type MeasureOutput } from './rows';

/**
 * Answers the machine interface's question about a measure: an object, or for `all` an
 * array. Command line and API give the same, and the log tells that the figures left. A
 * samverkan reader gets what is published, of the kommun that `parameters.kommun` names.
 */
export async function answerMeasures(
	database: Database,
	scope: Scope,
	code: string,
	parameters: Readonly<Record<string, string | undefined>>
): Promise<{ output: MeasureOutput | MeasureOutput[] } | { problems: QueryProblem[] }> {
	const reader = await figureScope(database, scope, parameters.kommun ?? null);
	if (reader === null) {
		const message = `Kommunen ${parameters.kommun ?? ''} finns inte i din region.`;
		await transaction(database, scope, (tx) => recordRefusal(tx, scope, refusalOf(message)));
		return { problems: [{ parameter: 'kommun', message }] };
	}
	return transaction(database, reader, async (tx) => {
		const context = await loadEvaluationContext(tx, reader);
		const committees = await committeesOf(tx, reader);
		const known = { lists: context.lists, committees };
		const read = readMeasureQuery(code, parameters, known);
		if ('problems' in read) return read;
		const allowed = readsPublished(reader) ? readPublishedQuery(read.query) : read;
		if ('problems' in allowed) {
			const [first] = allowed.problems;
			await recordRefusal(tx, scope, refusalOf(first?.message ?? ''));
			return allowed;
		}
		const measures = await measureRows(tx, reader, allowed.query, { context, today: today() });
		await record(tx, scope, {
			event: 'figures-export',
			details: { what: code, filter: loggedFilter(parameters) }
		});
		const [first] = measures;
		return { output: code === 'all' || first === undefined ? measures : first };
	});
}

/** Figures that whoever asks may not have. */
function refusalOf(reason: string): Refusal {
	return { route: '/api/v1/measures/[code]', method: 'GET', status: 403, reason };
}
