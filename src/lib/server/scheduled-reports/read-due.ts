import { eq } from 'drizzle-orm';
import { monthDue } from '../../domain/report/schedule';
import { reportsOfPublished, type ReportName } from '../../domain/report/report-kind';
import { collaborationScope, reportScope } from '../access/gate';
import { today } from '../clock';
import { readPublishedChoices } from '../reports/read-reports-page';
import type { Database } from '../database/open';
import { scheduledReport } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import { loadRecounting } from '../facts/read-recount';
import { allCommittees } from '../lists/read-kommun';
import { spanOf } from '../measures/read-span';
import type { Scope } from '../scope';
import { loadSchedule } from './read-schedule';

/** A report that is to be made, for whom. */
export interface DueReport {
	report: ReportName;
	period: string;
	/** With which it is made: the rights of those who may then read it, and none besides. */
	reader: Scope;
	/** Whose figures are in it; none of what is published. */
	committees: readonly string[];
}

/**
 * What a kommun's schedule says that there should be and is not: of the month that is over for all
 * committees together and for each by itself, and of the latest period that is published.
 */
export async function readDueReports(database: Database, scope: Scope): Promise<DueReport[]> {
	const { month, reports, made, own } = await transaction(database, scope, async (tx) => {
		const schedule = await loadSchedule(tx, scope);
		// While cases are counted anew it waits for another night.
		const counted = (await loadRecounting(tx, scope)) === null;
		return {
			reports: schedule.reports,
			month: counted ? monthDue(schedule, today()) : null,
			made: await loadMade(tx, scope),
			own: (await allCommittees(tx, scope)).map(({ code }) => code)
		};
	});
	if (month === null) return [];
	const due: DueReport[] = [];
	const want = (each: DueReport) => {
		if (!made.has(markOf(each))) due.push(each);
	};
	for (const committees of [own, ...(own.length > 1 ? own.map((code) => [code]) : [])]) {
		const reader = await reportScope(database, scope.kommun, committees);
		const span = await transaction(database, reader, (tx) => spanOf(tx, reader, today()));
		if (span?.opening !== month) continue;
		for (const report of reports) want({ report, period: month, reader, committees });
	}
	const reader = await collaborationScope(database, scope, scope.kommun);
	const shown = reader && (await readPublishedChoices(database, reader, {}, today()));
	if (reader !== null && shown?.period) {
		const { period } = shown;
		for (const report of reportsOfPublished(reports)) {
			want({ report, period, reader, committees: [] });
		}
	}
	return due;
}

/** What there is already, by what tells reports apart. */
async function loadMade(tx: Transaction, scope: Scope): Promise<Set<string>> {
	const rows = await tx
		.select({
			report: scheduledReport.report,
			period: scheduledReport.period,
			committees: scheduledReport.committees
		})
		.from(scheduledReport)
		.where(eq(scheduledReport.kommun, scope.kommun));
	return new Set(rows.map(markOf));
}

function markOf({ report, period, committees }: Omit<DueReport, 'reader'>): string {
	return JSON.stringify([report, period, committees]);
}
