import { eq } from 'drizzle-orm';
import { NO_SCHEDULE, type ReportSchedule } from '../../domain/report/schedule';
import { reportSchedule } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** Which reports the night makes in the scope's kommun. */
export async function loadSchedule(tx: Transaction, scope: Scope): Promise<ReportSchedule> {
	const [row] = await tx
		.select({
			day: reportSchedule.day,
			reports: reportSchedule.reports,
			keptMonths: reportSchedule.keptMonths
		})
		.from(reportSchedule)
		.where(eq(reportSchedule.kommun, scope.kommun));
	return row ?? NO_SCHEDULE;
}
