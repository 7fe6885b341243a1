import { REPORT_TEMPLATE_PATH } from '$lib/domain/address/settings-paths';
import { stockholmMoment } from '$lib/server/clock';
import { inTransaction } from '$lib/server/form/post-form';
import { answerRemovedTemplate, answerTemplate } from '$lib/server/reports/post-template';
import { loadTemplateName } from '$lib/server/reports/read-template';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const template = await inTransaction(event, loadTemplateName);
	return { template: template && { name: template.name, at: stockholmMoment(template.at) } };
};

export const actions: Actions = {
	save: (event) => answerTemplate(event, withDone(REPORT_TEMPLATE_PATH, 'sparat')),
	remove: (event) => answerRemovedTemplate(event, withDone(REPORT_TEMPLATE_PATH, 'borttaget'))
};
