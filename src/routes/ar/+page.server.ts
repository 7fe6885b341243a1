import { hiddenLegend } from '$lib/domain/disclosure/threshold';
import { printable } from '$lib/domain/format/printable';
import { measureByCode } from '$lib/domain/measures/catalogue';
import { hasGroup } from '$lib/domain/measures/group-names';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { isCombined } from '$lib/server/measures/read-facts';
import { loadYearGround } from '$lib/server/measures/read-ground';
import { yearContents } from '$lib/server/measures/year-contents';
import { loadOneYear, loadYearPage, OVERLAID } from '$lib/server/measures/read-year';
import { loadThreshold } from '$lib/server/publication/read-threshold';
import { endedWords } from '$lib/server/retention/read-ended';
import { filtersIn, yearIn } from '$lib/ui/selection/filters';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const parameters = event.url.searchParams;
	const code = parameters.get('matt');
	const group = parameters.get('val');
	return transaction(database, scope, async (tx) => {
		const ground = await loadYearGround(tx, scope, today());
		const { span, choices } = ground;
		const contents = yearContents(ground);
		const own = ['ar', 'matt', 'val'];
		const { filters, unread } = filtersIn(parameters, choices, own);
		const current = Number(today().slice(0, 4));
		const opening = span ? Number(span.opening.slice(0, 4)) : (contents.years?.last ?? current);
		const year = yearIn(parameters, {
			opening,
			offered: contents.years,
			today: today(),
			unread
		});
		const request = { year, filters, today: today(), ground };
		const ended = isCombined({ filters })
			? await endedWords(tx, scope, {
					from: `${year - OVERLAID + 1}-01`,
					to: `${year}-12`,
					committee: filters.committee
				})
			: null;
		const common = {
			...{ choices, contents, filters, unread, year, code, group, ended },
			legend: hiddenLegend(await loadThreshold(tx, scope))
		};
		if (group && !hasGroup(measureByCode(code ?? ''), group, ground.context.lists)) {
			unread.push(`”${printable(group)}” är ingen grupp i måttet.`);
		}
		if (unread.length > 0) return { ...common, sections: null, charts: null };
		if (!code) return { ...common, sections: await loadYearPage(tx, scope, request), charts: null };
		const charts = await loadOneYear(tx, scope, { ...request, code, group });
		if (!charts) error(404);
		return { ...common, sections: null, charts };
	});
};
