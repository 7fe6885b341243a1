import { REQUEST_NAME_PATH } from '$lib/domain/address/paths';
import { isRequested } from '$lib/domain/lists/list-request';
import { listRequestSchema } from '$lib/domain/lists/list-request-schema';
import { answerForm } from '$lib/server/form/post-form';
import { requestName } from '$lib/server/lists/write-request';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const list = url.searchParams.get('begart');
	return {
		asked: list !== null && isRequested(list) ? list : null,
		stored: {
			list: url.searchParams.get('lista') ?? 'ward',
			name: url.searchParams.get('namn') ?? ''
		}
	};
};

export const actions: Actions = {
	begar: (event) =>
		answerForm(event, {
			form: 'begar',
			schema: listRequestSchema,
			change: requestName,
			goTo: ({ list }) => `${REQUEST_NAME_PATH}?begart=${list}`
		})
};
