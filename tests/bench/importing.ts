import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from 'postgres';
import { COLUMNS } from '../../src/lib/domain/casefile/columns';
import { cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { loadLists } from '../../src/lib/server/lists/read';
import { committeesOf } from '../../src/lib/server/lists/read-kommun';
import { cellsOf, corpus, fileOf } from './corpus';
import { beside } from './others';
import { once } from './timing';

/** An import of a file, beside the database taking in the same cells and nothing else. */
export interface ImportTimes {
	rows: number;
	/** Reading and judging the file, until the preview stands; milliseconds. */
	stage: number;
	/** The short transactions that do it. */
	commit: number;
	/** COPY of the same cells into a bare table; one INSERT on the embedded database, which has no COPY. */
	copy: number;
	/** The longest the event loop of the importing process stood still. */
	loop: number;
	/** The longest anybody saving a case meanwhile had to wait. */
	wait: number;
}

/** Imports about `count` new cases into a filled database while somebody else keeps saving. */
export async function measureImport(
	database: Database,
	owner: Sql,
	count: number
): Promise<ImportTimes> {
	const scope = await cliScope(database);
	const context = await transaction(database, scope, async (tx) => ({
		lists: await loadLists(tx, scope),
		committees: await committeesOf(tx, scope)
	}));
	const records = corpus({ lists: context.lists, count, prefix: 'I-', seed: 2 });
	const cells = Array.from(records, (record) => cellsOf(record, context));
	const bytes = fileOf(cells);
	let importId = '';
	let [stage, commit] = [0, 0];
	const { loop, wait } = await beside(database, scope, async () => {
		stage = await once(async () => {
			const staged = await stageCases(database, scope, { file: { name: 'bench.csv', bytes } });
			if (staged.summary.new !== cells.length) {
				throw new Error(`Filen nekades: ${JSON.stringify(staged.summary.refused.slice(0, 3))}`);
			}
			importId = staged.importId;
		});
		commit = await once(async () => {
			const result = await commitImport(database, scope, importId);
			if (result.outcome !== 'committed') throw new Error(result.message);
		});
	});
	const copy = await once(() => copyCells(owner, database.kind, cells));
	await owner`drop table bench_cells`;
	return { rows: cells.length, stage, commit, copy, loop, wait };
}

async function copyCells(sql: Sql, kind: Database['kind'], rows: readonly (readonly string[])[]) {
	const names = COLUMNS.map(({ key }) => `"${key}"`);
	await sql.unsafe(`create table bench_cells (${names.map((name) => `${name} text`).join(', ')})`);
	if (kind === 'server') {
		const escape = (cell: string) => cell.replace(/[\\\t\n\r]/g, (sign) => `\\${sign}`);
		const lines = rows.map((row) => `${row.map(escape).join('\t')}\n`);
		await pipeline(Readable.from(lines), await sql`copy bench_cells from stdin`.writable());
		return;
	}
	const columns = names.map((_, index) => `cells->>${index}`).join(', ');
	await sql.unsafe(
		`insert into bench_cells select ${columns} from jsonb_array_elements($1::jsonb) as row(cells)`,
		[rows as string[][]]
	);
}
