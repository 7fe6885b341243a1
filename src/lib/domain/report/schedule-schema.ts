import { z } from 'zod';
import { checkbox, optionalWhole, requiredWhole } from '../form/form-schema';
import { REPORTS } from './report-kind';
import { LAST_DAY, LONGEST_KEPT, SCHEDULED_REPORTS, type ReportSchedule } from './schedule';

const slugs = SCHEDULED_REPORTS.map((name) => REPORTS[name].slug);
const boxes = Object.fromEntries(slugs.map((slug) => [slug, checkbox])) as Record<
	(typeof slugs)[number],
	typeof checkbox
>;

/** The form with the schedule: `dag`, `sparas`, and a box for each report, by its slug. */
export const scheduleSchema = z
	.object({ dag: optionalWhole(1, LAST_DAY), sparas: requiredWhole(1, LONGEST_KEPT) })
	.extend(boxes)
	.transform((typed, context): ReportSchedule => {
		const { dag: day, sparas: keptMonths } = typed;
		const reports = SCHEDULED_REPORTS.filter((name) => typed[REPORTS[name].slug]);
		if (day === null || reports.length > 0) return { day, reports, keptMonths };
		context.addIssue({
			...{ code: 'custom', path: ['dag'] },
			message: 'Välj minst en rapport, eller töm dagen så görs ingen.'
		});
		return z.NEVER;
	});
