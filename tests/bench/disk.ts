import type { Sql } from 'postgres';
import { cliScope } from '../../src/lib/server/access/gate';
import { lookUpCase } from '../../src/lib/server/cases/read-case';
import { listCases } from '../../src/lib/server/cases/read-list';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { sealLog } from '../../src/lib/server/log/seal';
import { publicationJob } from '../../src/lib/server/publication/publication-job';
import { NOW } from './corpus';
import { machine, table, whole } from './report';

/** Lists of twenty-five that are read, and cases that are changed, to see what each adds. */
const ACTS = 1_000;
const PAGE_SIZE = 25;

/** Everything, by number. */
const LIST = { groups: {}, status: 'alla', sort: 'number', descending: false } as const;

/** What something takes on disk, with its indexes. */
interface DiskUse {
	what: string;
	/** How many there are of it. */
	count: number;
	bytes: number;
}

/** What the register takes on disk, and how fast its log is sealed. */
interface DiskUses {
	uses: DiskUse[];
	/** Entries of the log. */
	sealedPerSecond: number;
}

/**
 * Measures what docs/scaling.md counts with: all that is kept of cases, of what is done with them, of figures
 * and of what is published.
 */
export async function measureDisk(database: Database, owner: Sql): Promise<DiskUses> {
	const scope = await cliScope(database);
	const uses: DiskUse[] = [];
	const size = async (...tables: string[]) => {
		await owner`vacuum analyze`;
		const [row] = await owner<{ bytes: number }[]>`
			select sum(pg_total_relation_size(name::regclass))::float8 as bytes from unnest(${tables}::text[]) as name`;
		return row?.bytes ?? 0;
	};
	const rows = async (name: string, distinct = '*') => {
		const [row] = await owner.unsafe<{ count: number }[]>(
			`select count(${distinct})::int as count from ${name}`
		);
		return row?.count ?? 0;
	};
	const use = async (what: string, count: number, ...tables: string[]) =>
		uses.push({ what, count, bytes: await size(...tables) });

	const began = performance.now();
	const { sealed } = await sealLog(database);
	const sealedPerSecond = (1000 * sealed) / (performance.now() - began);
	const count = await rows('cases');
	await use('a case as it stands', count, 'cases');
	await use('what it counts for by month', count, 'case_contribution');
	await use('its first version in the history', count, 'case_revision');
	await use(
		'an entry of the log about one case, sealed',
		await rows('log_entry'),
		'log_entry',
		'log_seal'
	);

	const before = await size('case_revision');
	await changeCases(database);
	const revised = (await size('case_revision')) - before;
	uses.push({ what: 'a later version in the history', count: ACTS, bytes: revised });

	await sealLog(database);
	const logged = await size('log_entry', 'log_seal');
	for (let page = 1; page <= ACTS; page += 1) {
		await transaction(database, scope, (tx) => {
			const asked = { ...LIST, page: 1 + (page % 20), pageSize: PAGE_SIZE };
			return listCases(tx, scope, asked);
		});
	}
	await sealLog(database);
	const listed = (await size('log_entry', 'log_seal')) - logged;
	uses.push({ what: `an entry about a list of ${PAGE_SIZE}, sealed`, count: ACTS, bytes: listed });

	const months = await rows('monthly_fact', 'distinct committee || month');
	await use('a month of a committee in figures', months, 'monthly_fact');
	await publicationJob.run(database, { stopping: () => false });
	const published = await owner<{ count: number }[]>`
		select count(*)::int as count from published_period where period ~ '^[0-9]{4}-[0-9]{2}$'`;
	await use(
		'a published month, with its part of third and year',
		published[0]?.count ?? 0,
		...['published_period', 'published_figure', 'published_mask', 'published_ground']
	);
	return { uses, sealedPerSecond };
}

/** Saves another version of some cases, as somebody who corrects them does. */
async function changeCases(database: Database): Promise<void> {
	const scope = await cliScope(database);
	const how = { source: 'form', at: new Date(), today: NOW.slice(0, 10) } as const;
	const query = { ...LIST, page: 1, pageSize: ACTS };
	const { rows } = await transaction(database, scope, (tx) => listCases(tx, scope, query));
	for (const { id } of rows) {
		await transaction(database, scope, async (tx) => {
			const stored = await lookUpCase(tx, scope, id);
			if (!stored) throw new Error('The case is gone.');
			const { record, version } = stored;
			const text = 'Väntar på besked om hjälpmedel.';
			const note = { text, author: null, registered: how.at.toISOString() };
			const changed = { ...record, notes: [...record.notes, note] };
			await saveCases(tx, scope, [{ id, baseVersion: version, record: changed }], how);
		});
	}
}

/** The measurements as a Markdown table. */
export function diskReport(
	measured: readonly ({ name: string; cases: number } & DiskUses)[]
): string {
	const [first] = measured;
	return [
		machine(),
		'',
		table(
			[
				'bytes on disk, indexes included',
				...measured.map(({ name, cases }) => `${name}, ${whole(cases)} cases`)
			],
			[
				...(first?.uses ?? []).map(({ what }, at) => [
					what,
					...measured.map(({ uses }) => {
						const used = uses[at];
						return used ? whole(used.bytes / used.count) : '–';
					})
				]),
				['entries sealed a second', ...measured.map(({ sealedPerSecond: rate }) => whole(rate))]
			]
		)
	].join('\n');
}
