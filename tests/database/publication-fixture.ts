import { sql } from 'drizzle-orm';
import type { ReleasedFigures } from '../../src/lib/domain/disclosure/released';
import type { MeasureRow } from '../../src/lib/domain/measures/rows';
import { cliCollaborationScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { askMeasures } from '../support/ask-measures';

export const HEADER = 'Ärendenummer;Kön;Födelseår;Avdelning;Inskriven;Utskrivningsklar;Utskriven';

/** Lines of cases discharged on a date, numbered from `first`. */
export function lines(
	on: string,
	count: number,
	{ first, sex }: { first: number; sex: string }
): string[] {
	return Array.from(
		{ length: count },
		(_, index) => `P-${first + index};${sex};1940;Geriatrik 1;${on};${on};${on}`
	);
}

/** The rows of the number of cases, as a samverkan reader asks for them. */
export async function rowsFor(
	database: Database,
	parameters: Record<string, string>
): Promise<MeasureRow[]> {
	const scope = await cliCollaborationScope(database);
	const answer = await askMeasures(database, scope, 'cases', parameters);
	if ('problems' in answer || Array.isArray(answer.output)) throw new Error('No rows');
	return answer.output.rows;
}

/** Every figure that a samverkan reader can fetch. */
export async function everythingPublished(database: Database) {
	const reader = await cliCollaborationScope(database);
	return transaction(database, reader, (tx) =>
		tx.execute<{ period: string; breakdown: string; group: string; figures: ReleasedFigures }>(
			sql`select period, breakdown, "group", figures from published_figure order by 1, 2, 3`
		)
	);
}
