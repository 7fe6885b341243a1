import { ANSWERS } from '../../src/lib/domain/machine/answers';
import type { Problem } from '../../src/lib/domain/machine/problem';
import type { ChartAnswer } from '../../src/lib/domain/spc/chart-answer';
import type { Database } from '../../src/lib/server/database/open';
import { answerChart } from '../../src/lib/server/measures/read-chart-answer';
import type { Scope } from '../../src/lib/server/scope';

/** Asks the machine interface for a control chart, which must be as the description says. */
export async function askChart(
	database: Database,
	scope: Scope,
	code: string,
	parameters: Readonly<Record<string, string>> | Iterable<[string, string]>
): Promise<{ chart: ChartAnswer; problems: null } | { chart: null; problems: Problem[] }> {
	const given = Symbol.iterator in parameters ? parameters : Object.entries(parameters);
	const { value, problems } = await answerChart(database, scope, code, given);
	if (problems !== null) return { chart: null, problems };
	let text = '';
	for await (const piece of value.pieces()) text += piece;
	return { chart: ANSWERS.Chart.parse(JSON.parse(text)), problems: null };
}
