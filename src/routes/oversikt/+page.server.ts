import { yearOf } from '$lib/domain/calendar/month';
import { readTypedMonth, typedThird } from '$lib/domain/period/read-period';
import { hiddenLegend } from '$lib/domain/disclosure/threshold';
import { printable } from '$lib/domain/format/printable';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { loadBreakdown } from '$lib/server/measures/read-breakdown';
import { loadGround } from '$lib/server/measures/read-ground';
import { isCombined } from '$lib/server/measures/read-facts';
import { loadMonthPictures, loadMonthRows } from '$lib/server/measures/read-month';
import { loadThreshold } from '$lib/server/publication/read-threshold';
import { endedWords } from '$lib/server/retention/read-ended';
import { breakdownIn } from '$lib/ui/selection/breakdown';
import { filtersIn } from '$lib/ui/selection/filters';
import { openedIn } from '$lib/ui/selection/opened';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const parameters = event.url.searchParams;
	const typed = parameters.get('manad') ?? '';
	const asked = typed === '' ? null : readTypedMonth(typed, today());
	const division = breakdownIn(parameters);
	const opened = openedIn(parameters);
	return transaction(database, scope, async (tx) => {
		const ground = await loadGround(tx, scope, today());
		const { span, choices } = ground;
		const { filters, unread } = filtersIn(parameters, choices, ['manad', 'visa', 'dela']);
		if (asked?.problem) unread.push(`Månaden ”${printable(typed)}”: ${asked.problem}`);
		if (division === null) unread.push('Den uppdelningen finns inte.');
		if (opened === null) unread.push('Den delen av översikten finns inte.');
		const by = division ?? 'sex';
		const month = asked?.value ?? span?.opening;
		const legend = hiddenLegend(await loadThreshold(tx, scope));
		const third = typedThird(typed)?.note ?? null;
		const common = { legend, span, choices, filters, by, unread, month, third };
		if (span === null || month === undefined || unread.length > 0) return common;
		const request = { month, filters, today: today(), ground };
		return {
			...common,
			ended: isCombined({ filters, by })
				? await endedWords(tx, scope, {
						from: `${yearOf(month) - 1}-01`,
						to: month,
						committee: filters.committee
					})
				: null,
			sections: await loadMonthRows(tx, scope, request),
			pictures: await loadMonthPictures(tx, scope, request, opened ?? []),
			breakdown: by === 'sex' ? null : await loadBreakdown(tx, scope, { ...request, by })
		};
	});
};
