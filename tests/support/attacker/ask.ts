import { DIMENSIONS } from '../../../src/lib/domain/facts/dimension';
import type { MeasureRow } from '../../../src/lib/domain/measures/rows';
import type { Answers } from './learn';

/** A question to the machine interface: a measure or `all`, and its parameters. */
export type Ask = (
	code: string,
	parameters: Record<string, string>
) => Promise<readonly { measure: string; rows: MeasureRow[] }[]>;

/** Asks for every measure, as a whole and by every breakdown there is. */
export async function askEverything(
	ask: Ask,
	{ from, to }: { from: string; to: string }
): Promise<Answers> {
	const answers = new Map<string, Map<string, MeasureRow[]>>();
	for (const by of ['total', ...DIMENSIONS, 'owner']) {
		const outputs = await ask('all', { from, to, ...(by !== 'total' && { by }) });
		answers.set(by, new Map(outputs.map(({ measure, rows }) => [measure, rows])));
	}
	return answers;
}
