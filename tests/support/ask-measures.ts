import type { Problem } from '../../src/lib/domain/machine/problem';
import type { MeasureRow } from '../../src/lib/domain/measures/rows';
import type { Database } from '../../src/lib/server/database/open';
import { answerMeasures } from '../../src/lib/server/measures/read-answer';
import type { Scope } from '../../src/lib/server/scope';

/** A measure as the machine interface gives it (domain.md §9). */
export interface MeasureOutput {
	measure: string;
	title: string;
	unit: string;
	definition: string;
	rows: MeasureRow[];
}

/** Puts a question to the machine interface and reads its answer to the end. */
export async function askMeasures(
	database: Database,
	scope: Scope,
	code: string,
	parameters: Readonly<Record<string, string>> | Iterable<[string, string]>
): Promise<{ output: MeasureOutput | MeasureOutput[] } | { problems: Problem[] }> {
	const given = Symbol.iterator in parameters ? parameters : Object.entries(parameters);
	const { value, problems } = await answerMeasures(database, scope, code, given);
	if (problems !== null) return { problems };
	let text = '';
	for await (const piece of value.pieces()) text += piece;
	return { output: JSON.parse(text) as MeasureOutput | MeasureOutput[] };
}
