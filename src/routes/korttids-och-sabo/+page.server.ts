import { hiddenLegend } from '$lib/domain/disclosure/threshold';
import { printable } from '$lib/domain/format/printable';
import { readTypedMonth } from '$lib/domain/period/read-period';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { isCombined } from '$lib/server/measures/read-facts';
import { loadYearGround } from '$lib/server/measures/read-ground';
import { loadStaysPage } from '$lib/server/measures/read-stays';
import { loadThreshold } from '$lib/server/publication/read-threshold';
import { endedWords } from '$lib/server/retention/read-ended';
import { chartMonths } from '$lib/domain/measures/chart-months';
import { filtersIn } from '$lib/ui/selection/filters';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const parameters = event.url.searchParams;
	const typed = parameters.get('manad') ?? '';
	const asked = typed === '' ? null : readTypedMonth(typed, today());
	return transaction(database, scope, async (tx) => {
		const ground = await loadYearGround(tx, scope, today());
		const { span, choices } = ground;
		const { filters, unread } = filtersIn(parameters, choices, ['manad']);
		if (asked?.problem) unread.push(`Månaden ”${printable(typed)}”: ${asked.problem}`);
		const month = asked?.value ?? span?.opening;
		const legend = hiddenLegend(await loadThreshold(tx, scope));
		const common = { legend, span, choices, filters, unread, month };
		if (span === null || month === undefined || unread.length > 0) return common;
		const { committee } = filters;
		const from = chartMonths(month)[0] ?? month;
		return {
			...common,
			ended: isCombined({ filters })
				? await endedWords(tx, scope, { from, to: month, committee })
				: null,
			page: await loadStaysPage(tx, scope, { month, filters, today: today(), ground })
		};
	});
};
