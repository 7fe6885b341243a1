import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from 'postgres';
import { COLUMNS } from '../../src/lib/domain/casefile/columns';
import { cliScope } from '../../src/lib/server/access/gate';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { loadLists } from '../../src/lib/server/lists/read';
import { committeesOf } from '../../src/lib/server/lists/read-kommun';
import type { Scope } from '../../src/lib/server/scope';
import { cellsOf, corpus, fileOf, NOW } from './corpus';
import { once } from './timing';

/** An import of a file, beside the database taking in the same cells and nothing else. */
export interface ImportTimes {
	rows: number;
	/** Reading and judging the file, until the preview stands; milliseconds. */
	stage: number;
	/** The one transaction that does it. */
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
	const loop = monitorEventLoopDelay({ resolution: 1 });
	const other = keepSaving(database, scope);
	loop.enable();
	let importId = '';
	const stage = await once(async () => {
		const staged = await stageCases(database, scope, { file: { name: 'bench.csv', bytes } });
		if (staged.summary.new !== cells.length) {
			throw new Error(`Filen nekades: ${JSON.stringify(staged.summary.refused.slice(0, 3))}`);
		}
		importId = staged.importId;
	});
	const commit = await once(async () => {
		const result = await commitImport(database, scope, importId);
		if (result.outcome !== 'committed') throw new Error(result.message);
	});
	loop.disable();
	const wait = await other.stop();
	const copy = await once(() => copyCells(owner, database.kind, cells));
	await owner`drop table bench_cells`;
	return { rows: cells.length, stage, commit, copy, loop: loop.max / 1e6, wait };
}

/** Somebody who registers cases, one at a time, until told to stop; tells the longest wait. */
function keepSaving(database: Database, scope: Scope) {
	let running = true;
	const done = (async () => {
		const lists = await transaction(database, scope, (tx) => loadLists(tx, scope));
		const how = { source: 'form', at: new Date(), today: NOW.slice(0, 10) } as const;
		let longest = 0;
		for (const record of corpus({ lists, count: 50_000, prefix: 'V-', seed: 4 })) {
			if (!running) break;
			const change = { id: randomUUID(), baseVersion: 0, record };
			const taken = await once(() =>
				transaction(database, scope, (tx) => saveCases(tx, scope, [change], how))
			);
			longest = Math.max(longest, taken);
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		return longest;
	})();
	return {
		stop() {
			running = false;
			return done;
		}
	};
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
