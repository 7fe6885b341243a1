import { REPORT_SCHEDULE_PATH } from '$lib/domain/address/settings-paths';
import { accepted } from '$lib/domain/form/field-problem';
import { scheduleSchema } from '$lib/domain/report/schedule-schema';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { loadSchedule } from '$lib/server/scheduled-reports/read-schedule';
import { SHOWN_SCHEDULE } from '$lib/server/scheduled-reports/shown';
import { saveSchedule } from '$lib/server/scheduled-reports/write-schedule';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	schedule: await inTransaction(event, loadSchedule)
});

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: scheduleSchema,
			shown: SHOWN_SCHEDULE,
			change: async (tx, scope, schedule) => accepted(await saveSchedule(tx, scope, schedule)),
			goTo: () => withDone(REPORT_SCHEDULE_PATH, 'sparat')
		})
};
