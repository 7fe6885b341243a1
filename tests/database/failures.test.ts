import { sql } from 'drizzle-orm';
import { beforeAll, expect, test, vi } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { columnMapping } from '../../src/lib/server/database/schema';
import { transaction } from '../../src/lib/server/database/transaction';
import { reportFailure } from '../../src/lib/server/failure/report-failure';
import type { Scope } from '../../src/lib/server/scope';
import { freshDatabase } from './fixture';

const NUMBER = '2019-00555';
const BORN = '19340101-1234';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	database = await freshDatabase();
	scope = await cliScope(database);
});

/** The line that the technical log gets when `work` fails. */
async function loggedOf(work: () => Promise<unknown>): Promise<string> {
	const error: unknown = await work().then(
		() => expect.fail('the statement did not fail'),
		(caught: unknown) => caught
	);
	const written = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const id = reportFailure(error, { at: '/arenden/[id=uuid]', method: 'POST', status: 500 });
	const lines = written.mock.calls.flat().map(String);
	written.mockRestore();
	expect(lines).toHaveLength(1);
	expect(JSON.parse(lines[0] ?? '')).toMatchObject({ failure: id, at: '/arenden/[id=uuid]' });
	return lines[0] ?? '';
}

const STATEMENTS = {
	'a value of the wrong kind, which the message repeats': [sql`select ${BORN}::text::int`, '22P02'],
	'a statement with the values written into it': [
		sql.raw(`select '${NUMBER}', '${BORN}' from no_such_table`),
		'42P01'
	]
} as const;

test.each(Object.entries(STATEMENTS))(
	'the log holds nothing of a case when a statement fails: %s',
	async (_, [statement, code]) => {
		const inside = () => transaction(database, scope, (tx) => tx.execute(statement));
		const outside = () => database.orm.execute(statement);
		for (const work of [inside, outside]) {
			const line = await loggedOf(work);
			expect(line).toContain(code);
			expect(line).not.toContain(NUMBER);
			expect(line).not.toContain('1934');
		}
	}
);

test('the log holds nothing of a case when the row is refused for what stands in it', async () => {
	const line = await loggedOf(() =>
		transaction(database, scope, async (tx) => {
			const row = { kommun: scope.kommun, header: `${NUMBER} ${BORN}` };
			await tx.insert(columnMapping).values(row);
			await tx.insert(columnMapping).values(row);
		})
	);
	expect(line).toContain('23505');
	expect(line).toContain('column_mapping');
	expect(line).not.toContain(NUMBER);
	expect(line).not.toContain('1934');
});
