import { seriesPagePath } from '$lib/domain/address/paths';
import { withoutAction } from '$lib/domain/address/without-action';
import {
	annotationRemovalSchema,
	annotationSchema
} from '$lib/domain/annotation/annotation-schema';
import { hiddenLegend } from '$lib/domain/disclosure/threshold';
import { refused } from '$lib/domain/form/field-problem';
import { conjunction } from '$lib/domain/format/conjunction';
import { printable } from '$lib/domain/format/printable';
import { chartMonths } from '$lib/domain/measures/chart-months';
import { measureByCode } from '$lib/domain/measures/catalogue';
import { readTypedMonth } from '$lib/domain/period/read-period';
import { scopeOf } from '$lib/server/access/gate';
import { addAnnotation, removeAnnotation } from '$lib/server/annotations/write';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { transaction } from '$lib/server/database/transaction';
import { answerForm } from '$lib/server/form/post-form';
import { isCombined } from '$lib/server/measures/read-facts';
import { loadGround } from '$lib/server/measures/read-ground';
import { loadMeasurePage } from '$lib/server/measures/read-measure-page';
import { loadThreshold } from '$lib/server/publication/read-threshold';
import { endedWords } from '$lib/server/retention/read-ended';
import { loadCompared } from '$lib/server/series/read-compared';
import { divisionIn, divisionsOf, groupIn } from '$lib/domain/measures/division';
import { DIRECTION_WORDS } from '$lib/ui/signal/direction-words';
import { newActionAddress } from '$lib/ui/selection/action-address';
import { filtersIn } from '$lib/ui/selection/filters';
import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const parameters = event.url.searchParams;
	const measure = measureByCode(event.params.matt);
	if (!measure) error(404, 'Måttet finns inte.');
	const typed = parameters.get('manad') ?? '';
	const asked = typed === '' ? null : readTypedMonth(typed, today());
	return transaction(database, scope, async (tx) => {
		const ground = await loadGround(tx, scope, today());
		const { span, choices } = ground;
		const { filters, unread } = filtersIn(parameters, choices, ['manad', 'dela', 'grupp']);
		if (asked?.problem) unread.push(`Månaden ”${printable(typed)}”: ${asked.problem}`);
		const division = divisionIn(parameters, measure, unread);
		const group = groupIn(parameters, measure, ground.context.lists, unread);
		const month = asked?.value ?? span?.opening;
		const { code, title, shortTitle = title, definition, direction } = measure;
		const compared = await loadCompared(tx, scope, code);
		const [first] = compared;
		// The whole title stands there where the heading is shorter.
		const whole = shortTitle === title ? [] : [`${title}.`];
		const lead = [...whole, definition, DIRECTION_WORDS[direction]].join(' ');
		const common = {
			...{ code, shortTitle, lead, span, choices, filters, unread, month },
			division: division?.name ?? null,
			divisions: divisionsOf(measure).map(({ name, by, grouping }) => ({
				name,
				by,
				label: grouping.title
			})),
			group: group && { code: group.code, label: group.label },
			newAction: scope.capabilities.includes('actions.write')
				? newActionAddress(
						group ? 'orsak' : filters.ward ? 'avdelning' : 'tecken',
						{ code, month: '', of: group?.code ?? null },
						filters
					)
				: null,
			// The page of one has them all.
			comparison: first && {
				href: seriesPagePath(first.id),
				label: `Jämför med ${conjunction(compared.map(({ name }) => name))}`
			},
			legend: hiddenLegend(await loadThreshold(tx, scope))
		};
		if (span === null || month === undefined || unread.length > 0) return common;
		const months = chartMonths(month);
		const by = division?.by ?? undefined;
		return {
			...common,
			ended: isCombined({ filters, ...(by && { by }) })
				? await endedWords(tx, scope, {
						...{ from: months[0] ?? month, to: month, committee: filters.committee }
					})
				: null,
			page: await loadMeasurePage(tx, scope, {
				...{ measure, month, filters, today: today(), ground, group, division }
			})
		};
	});
};

export const actions: Actions = {
	annotate: (event) => {
		const measure = measureByCode(event.params.matt);
		if (!measure) error(404, 'Måttet finns inte.');
		return answerForm(event, {
			form: 'annotate',
			schema: annotationSchema,
			change: async (tx, scope, input) => {
				const { choices } = await loadGround(tx, scope, today());
				const asked = ['manad', 'dela', 'grupp'];
				const { filters, unread } = filtersIn(event.url.searchParams, choices, asked);
				if (unread.length > 0) return refused('', unread.join(' '));
				return addAnnotation(tx, scope, { measure: measure.code, selection: filters }, input);
			},
			goTo: () => withoutAction(event.url)
		});
	},
	removeAnnotation: (event) =>
		answerForm(event, {
			form: 'removeAnnotation',
			schema: annotationRemovalSchema,
			change: (tx, scope, { id }) => removeAnnotation(tx, scope, id),
			goTo: () => withoutAction(event.url)
		})
};
