import type { RouteId } from '$app/types';
import { readPublishedQuery } from '../../domain/disclosure/published-query';
import { loggedFilter } from '../../domain/log/logged-filter';
import {
	MEASURE_PARAMETERS,
	type Format,
	type MeasureParameters
} from '../../domain/machine/measure-parameters';
import { printable } from '../../domain/format/printable';
import type { Problem } from '../../domain/machine/problem';
import { readParameters } from '../../domain/machine/read-parameters';
import { readMeasureQuery } from '../../domain/measures/measure-query';
import type { Scope } from '../scope';
import { today } from '../clock';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { record } from '../log/record';
import { recordRefusal } from '../log/refusals';
import { committeesOf } from '../lists/read-kommun';
import { figureScope } from '../publication/figure-scope';
import { readsPublished } from '../access/reads-published';
import { loadEvaluationContext } from '../facts/read-context';
import { requireCounted } from '../facts/read-recount';
import { streamMeasures } from './read-measure-rows';
import { writtenMeasures } from './written-measures';

/** A question to the machine interface, understood and allowed. */
export interface MeasureAnswer {
	format: Format;
	/** Works the answer out as it is taken; that the figures left is logged with the first piece. */
	pieces(): AsyncGenerator<string, void>;
}

type Judged<Value> = { value: Value; problems: null } | { value: null; problems: Problem[] };

/**
 * Judges the machine interface's question about a measure (`code`, or `all`), which the command
 * line and the API put with the same parameters. A samverkan reader gets what is published, of
 * the kommun that they name.
 * @throws {NotNow} while cases are counted anew
 */
export async function answerMeasures(
	database: Database,
	scope: Scope,
	code: string,
	given: Iterable<readonly [name: string, value: string]>
): Promise<Judged<MeasureAnswer>> {
	const { values, problems } = readParameters(MEASURE_PARAMETERS, given);
	if (problems !== null) return { value: null, problems };
	const { value: reader, problems: foreign } = await readerOf(database, scope, values);
	if (foreign !== null) return { value: null, problems: foreign };
	const ground = await transaction(database, reader, async (tx) => {
		await requireCounted(tx, reader);
		return {
			context: await loadEvaluationContext(tx, reader),
			committees: await committeesOf(tx, reader),
			today: today()
		};
	});
	const known = { ...ground, lists: ground.context.lists };
	const read = readMeasureQuery(code, values, known);
	if (read.problems !== null) return { value: null, problems: read.problems };
	const published = readsPublished(reader);
	const allowed = published ? readPublishedQuery(read.query) : read;
	if (allowed.problems !== null) return refused(database, scope, allowed.problems);
	const { format, ...chosen } = values;
	const entry = { what: code, filter: loggedFilter(chosen) };
	const pieces = async function* () {
		await transaction(database, reader, (tx) =>
			record(tx, reader, { event: 'figures-export', details: entry })
		);
		const measures = streamMeasures(database, reader, allowed.query, ground);
		yield* writtenMeasures(measures, { format, several: code === 'all', published });
	};
	return { value: { format, pieces }, problems: null };
}

/** Whose figures are read: of the kommun that is named, as the reader may see them. */
async function readerOf(
	database: Database,
	scope: Scope,
	{ kommun, as }: MeasureParameters
): Promise<Judged<Scope>> {
	const refuse = (parameter: string, message: string) =>
		refused(database, scope, [{ code: 'wrong-value', parameter, message }]);
	if (as !== undefined && !readsPublished(scope)) {
		return refuse('as', 'Bara en nyckel för samverkan läser som samverkan. Ta bort as.');
	}
	const reader = await figureScope(database, scope, kommun ?? null);
	if (reader !== null) return { value: reader, problems: null };
	const where = readsPublished(scope) ? 'i din region' : 'bland dem som du läser';
	return refuse('kommun', `Kommunen ${printable(kommun ?? '')} finns inte ${where}.`);
}

/** Figures that whoever asks may not have: that they asked is logged. */
async function refused(
	database: Database,
	scope: Scope,
	problems: Problem[]
): Promise<{ value: null; problems: Problem[] }> {
	const reason = problems[0]?.message ?? '';
	const route = '/api/v1/measures/[code]' satisfies RouteId;
	const refusal = { route, method: 'GET', status: 403, reason };
	await transaction(database, scope, (tx) => recordRefusal(tx, scope, refusal));
	return { value: null, problems };
}
