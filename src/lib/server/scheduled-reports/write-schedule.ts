import type { ReportSchedule } from '../../domain/report/schedule';
import { reportSchedule } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadSchedule } from './read-schedule';

/** Sets which reports the night makes. Those that are made already wait on. */
export async function saveSchedule(
	tx: Transaction,
	scope: Scope,
	schedule: ReportSchedule
): Promise<void> {
	const before = await loadSchedule(tx, scope);
	const set = { ...schedule, reports: [...schedule.reports] };
	await tx
		.insert(reportSchedule)
		.values({ kommun: scope.kommun, ...set })
		.onConflictDoUpdate({ target: reportSchedule.kommun, set });
	await recordSetting(tx, scope, {
		...{ what: 'report-schedule', key: scope.kommun, before, after: schedule }
	});
}
