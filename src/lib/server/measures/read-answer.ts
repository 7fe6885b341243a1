import type { RouteId } from '$app/types';
import { readPublishedQuery } from '../../domain/disclosure/published-query';
import { loggedFilter } from '../../domain/log/logged-filter';
import { MEASURE_PARAMETERS } from '../../domain/machine/measure-parameters';
import { readParameters } from '../../domain/machine/read-parameters';
import { readMeasureQuery } from '../../domain/measures/measure-query';
import type { Scope } from '../scope';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { record } from '../log/record';
import { readsPublished } from '../access/reads-published';
import { streamMeasures } from './read-measure-rows';
import { loadGround, readerOf, refused, type Answer, type Judged } from './read-reader';
import { writtenMeasures } from './written-measures';

/** The question, as a refusal of it is logged. */
const ROUTE = '/api/v1/measures/[code]' satisfies RouteId;

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
): Promise<Judged<Answer>> {
	const { values, problems } = readParameters(MEASURE_PARAMETERS, given);
	if (problems !== null) return { value: null, problems };
	const { value: reader, problems: foreign } = await readerOf(database, scope, ROUTE, values);
	if (foreign !== null) return { value: null, problems: foreign };
	const ground = await transaction(database, reader, (tx) => loadGround(tx, reader));
	const known = { ...ground, lists: ground.context.lists };
	const read = readMeasureQuery(code, values, known);
	if (read.problems !== null) return { value: null, problems: read.problems };
	const published = readsPublished(reader);
	const allowed = published ? readPublishedQuery(read.query) : read;
	if (allowed.problems !== null) return refused(database, scope, ROUTE, allowed.problems);
	const { format, ...chosen } = values;
	const entry = { what: code, filter: loggedFilter(chosen) };
	const pieces = async function* () {
		await transaction(database, reader, (tx) =>
			record(tx, reader, { event: 'figures-export', details: entry })
		);
		const measures = streamMeasures(database, reader, allowed.query);
		yield* writtenMeasures(measures, { format, several: code === 'all', published });
	};
	return { value: { format, pieces }, problems: null };
}
