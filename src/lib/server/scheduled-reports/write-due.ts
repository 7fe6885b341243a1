import { and, eq, lt, or } from 'drizzle-orm';
import { reportFileName } from '../../domain/report/file-name';
import { REPORTS } from '../../domain/report/report-kind';
import { keptFrom } from '../../domain/report/schedule';
import { systemScope } from '../access/gate';
import { now, today } from '../clock';
import type { Database } from '../database/open';
import { scheduledReport } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import { record } from '../log/record';
import { loadThreshold } from '../publication/read-threshold';
import { readReport } from '../reports/read-report';
import { reportBytes } from '../reports/report-bytes';
import type { Scope } from '../scope';
import { readDueReports, type DueReport } from './read-due';
import { loadSchedule } from './read-schedule';

/** What a night did with a kommun's waiting reports. */
export interface ScheduledCounts {
	made: number;
	removed: number;
}

/**
 * Makes the reports that a kommun's schedule asks for and that are not there, one at a time and with the
 * rights of their readers, and throws away those whose time is over.
 * @throws when the kommun is not in the installation
 */
export async function makeDueReports(
	database: Database,
	kommun: string,
	{ stopping }: { stopping: () => boolean }
): Promise<ScheduledCounts> {
	const scope = await systemScope(database, kommun);
	const { removed, threshold } = await transaction(database, scope, async (tx) => {
		const hidden = await loadThreshold(tx, scope);
		return { threshold: hidden, removed: await removePast(tx, scope, hidden) };
	});
	let made = 0;
	for (const due of await readDueReports(database, scope)) {
		if (stopping()) break;
		made += await make(database, scope, due, threshold);
	}
	return { made, removed };
}

/** Of what is published also what would hide too little now: it is made anew. */
async function removePast(tx: Transaction, scope: Scope, threshold: number): Promise<number> {
	const first = new Date(`${keptFrom(await loadSchedule(tx, scope), today())}T00:00:00Z`);
	const { published } = scheduledReport;
	const gone = await tx
		.delete(scheduledReport)
		.where(
			and(
				eq(scheduledReport.kommun, scope.kommun),
				or(
					lt(scheduledReport.madeAt, first),
					and(published, lt(scheduledReport.threshold, threshold))
				)
			)
		)
		.returning({ id: scheduledReport.id });
	return gone.length;
}

async function make(
	database: Database,
	scope: Scope,
	{ report: name, period, reader, committees }: DueReport,
	threshold: number
): Promise<number> {
	const { report } = await readReport(database, reader, {
		...{ name, period, today: today() },
		asked: () => ({ filters: {}, problems: [] })
	});
	if (report === null) return 0;
	const [format] = REPORTS[name].formats;
	const file = reportFileName(report.heading, { name, period, format, part: null });
	const content = await reportBytes(report, format);
	return transaction(database, scope, async (tx) => {
		const kept = await tx
			.insert(scheduledReport)
			.values({
				...{ kommun: scope.kommun, report: name, period, format, name: file, content },
				...{ committees: [...committees], published: committees.length === 0, threshold },
				madeAt: now()
			})
			.onConflictDoNothing()
			.returning({ id: scheduledReport.id });
		if (kept.length === 0) return 0;
		const details = { what: file, month: period, committees: committees.join(', ') };
		await record(tx, scope, { event: 'report-made', details });
		return 1;
	});
}
