import { error } from '@sveltejs/kit';
import { ALL_SERIES_PATH, seriesPath } from '$lib/domain/address/settings-paths';
import { yearOf } from '$lib/domain/calendar/month';
import { emptySchema } from '$lib/domain/form/form-schema';
import { readYear } from '$lib/domain/period/read-period';
import { comparedMeasures } from '$lib/domain/series/compared-measures';
import { seriesSchema, seriesYearSchema } from '$lib/domain/series/series-schema';
import { seriesTargetCode } from '$lib/domain/target/target-for';
import { refuse } from '$lib/server/access/refuse';
import { today } from '$lib/server/clock';
import { deleteSeries, saveSeries, saveSeriesValues } from '$lib/server/series/write';
import { listSeries } from '$lib/server/series/read';
import { seriesValues } from '$lib/server/series/read-values';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { loadTargets } from '$lib/server/targets/read';
import { withDone } from '$lib/ui/settings/done';
import { shownSeries, shownSeriesYear } from '$lib/server/series/shown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, async (tx, scope) => {
		const series = (await listSeries(tx, scope)).find(({ id }) => id === event.params.id);
		if (!series) refuse(event, 404, 'Serien finns inte.');
		const current = yearOf(today());
		const first = Math.min(current, series.from === null ? current : yearOf(series.from)) - 1;
		const values = await seriesValues(tx, scope, series.id);
		const code = seriesTargetCode(series.name);
		const targets = (await loadTargets(tx, scope)).filter(({ measure }) => measure === code).length;
		return {
			series,
			values,
			targets,
			year: yearIn(event.url),
			first,
			last: current + 1,
			measures: comparedMeasures()
		};
	});

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: seriesSchema,
			shown: shownSeries(event.params.id),
			change: (tx, scope, input) => saveSeries(tx, scope, event.params.id, input),
			goTo: (id) => withDone(seriesPath(id, yearIn(event.url)), 'sparat')
		}),
	values: (event) => {
		const year = yearIn(event.url);
		return answerForm(event, {
			form: 'values',
			schema: seriesYearSchema(year),
			shown: shownSeriesYear(event.params.id, year),
			change: (tx, scope, values) => saveSeriesValues(tx, scope, event.params.id, values),
			goTo: (id) => withDone(seriesPath(id, year), 'sparat')
		});
	},
	remove: (event) =>
		answerForm(event, {
			form: 'remove',
			schema: emptySchema,
			shown: shownSeries(event.params.id),
			change: (tx, scope) => deleteSeries(tx, scope, event.params.id),
			goTo: () => withDone(ALL_SERIES_PATH, 'borttaget')
		})
};

/**
 * The year in the address; this year where it names none.
 * @throws 400 for one that cannot be shown
 */
function yearIn(url: URL): number {
	const typed = url.searchParams.get('ar') ?? '';
	if (typed === '') return yearOf(today());
	const { value, problem } = readYear(typed, today());
	if (problem !== null) error(400, problem);
	return value;
}
