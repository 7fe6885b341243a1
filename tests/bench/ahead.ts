import type { Sql } from 'postgres';
import { addDays, dateOf } from '../../src/lib/domain/calendar/moment';
import { cliScope } from '../../src/lib/server/access/gate';
import { readDue } from '../../src/lib/server/due/read-due';
import type { Database } from '../../src/lib/server/database/open';
import { publishDue } from '../../src/lib/server/publication/write-due';
import { mintScope } from '../../src/lib/server/scope';
import { getPage, startBuilt } from './application';
import { NOW } from './corpus';
import type { DatabaseKind, Place } from './place';
import { KIND_NAMES, machine, table, time, whole } from './report';
import { timed, type Timing } from './timing';

const RUNS = 40;
const WARM_UP = 5;
const TODAY = dateOf(NOW);

/** What it takes to look ahead, and to tell a chief on the board of what is to do besides cases. */
export interface AheadTimes {
	/** Over HTTP, as a browser without JavaScript gets them. */
	pages: { name: string; time: Timing }[];
	/** The leanest SQL for what Framåt shows. */
	sql: Timing;
	/** What is to do besides cases, which each update of a chief's board asks for. */
	due: Timing;
	/** What that asks of the database. */
	asked: { transactions: number; statements: number };
}

const PAGES = [
	{ name: 'Framåt, GET', path: '/framat' },
	{ name: 'Daglig styrning, GET', path: '/tavla/daglig-styrning' },
	{ name: 'Tavla, GET', path: '/tavla' }
];

/** Times Framåt, the morning and the board over HTTP, with all that is due published, as in a real register. */
export async function measureAhead(place: Place): Promise<AheadTimes> {
	const database = await place.open();
	const scope = await cliScope(database);
	await publishDue(database, scope.kommun);
	const chief = mintScope({ ...scope, roles: ['manager'] });
	const asked = { transactions: 0, statements: 0 };
	await readDue(counting(database, asked), chief);
	const due = await timed(RUNS, WARM_UP, () => readDue(database, chief));
	await database.close();

	const application = await startBuilt(place);
	const owner = await place.owner();
	try {
		const pages: AheadTimes['pages'] = [];
		for (const { name, path } of PAGES) {
			const get = () => getPage(application.address + path, application.signedIn);
			pages.push({ name, time: await timed(RUNS, WARM_UP, get) });
		}
		const sql = await timed(RUNS, WARM_UP, () => aheadFromCases(owner.sql));
		return { pages, sql, due, asked };
	} finally {
		await owner.close();
		await application.stop();
	}
}

/** Two statements: who is in hospital by day and plan, and how the year's dates have held. */
async function aheadFromCases(sql: Sql): Promise<number> {
	const days = await sql`
		select expected_on, plan, count(*) from cases
		where kommun = '2480' and discharged is null and not annulled group by 1, 2`;
	const held = await sql`
		select percentile_cont(0.5) within group (order by estimate_slip) as median,
			count(*) filter (where abs(estimate_slip) <= 1) as within, count(*) as n
		from cases where kommun = '2480' and estimate_slip is not null
			and discharged >= ${`${TODAY.slice(0, 4)}-01-01`} and discharged < ${addDays(TODAY, 1)}`;
	return days.length + held.length;
}

/** The same database, which counts what is asked of it. */
function counting(database: Database, asked: AheadTimes['asked']): Database {
	type Orm = Database['orm'];
	const counted = <Handle extends object>(handle: Handle): Handle =>
		new Proxy(handle, {
			get(target, key) {
				const found: unknown = Reflect.get(target, key, target);
				if (typeof found !== 'function') return found;
				if (key === 'transaction') {
					return (work: Parameters<Orm['transaction']>[0]) => {
						asked.transactions += 1;
						return (target as Orm).transaction((tx) => work(counted(tx)));
					};
				}
				return (...given: unknown[]): unknown => {
					asked.statements += 1;
					return Reflect.apply(found, target, given);
				};
			}
		});
	return { ...database, orm: counted(database.orm) };
}

/** The measurements as a Markdown table. */
export function aheadReport(
	rounds: readonly (AheadTimes & { kind: DatabaseKind; cases: number })[]
): string {
	const line = (title: string, cell: (round: (typeof rounds)[number]) => string) => [
		title,
		...rounds.map(cell)
	];
	const pageTime = ({ pages }: AheadTimes, at: number) => pages[at]?.time;
	return [
		machine(),
		'',
		table(
			['', ...rounds.map(({ kind, cases }) => `${KIND_NAMES[kind]}, ${whole(cases)} cases`)],
			[
				...PAGES.map(({ name }, at) =>
					line(name, (round) => {
						const timing = pageTime(round, at);
						return timing ? time(timing) : '–';
					})
				),
				line('leanest SQL for Framåt', ({ sql }) => time(sql)),
				line('what is to do, on each update of a chief’s board', ({ due }) => time(due)),
				line(
					'transactions and statements of it',
					({ asked }) => `${asked.transactions} and ${asked.statements}`
				)
			]
		)
	].join('\n');
}
