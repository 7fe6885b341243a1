import { POPULATION_PATH } from '$lib/domain/address/settings-paths';
import { yearOf } from '$lib/domain/calendar/month';
import { accepted } from '$lib/domain/form/field-problem';
import { populationSchema, populationYears } from '$lib/domain/population/population-schema';
import { today } from '$lib/server/clock';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { loadPopulation } from '$lib/server/population/read';
import { shownPopulation } from '$lib/server/population/shown';
import { savePopulation } from '$lib/server/population/write';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	population: await inTransaction(event, loadPopulation),
	years: populationYears(yearOf(today()))
});

export const actions: Actions = {
	save: (event) => {
		const years = populationYears(yearOf(today()));
		return answerForm(event, {
			form: 'save',
			schema: populationSchema(years),
			shown: shownPopulation(years),
			change: async (tx, scope, given) => accepted(await savePopulation(tx, scope, given)),
			goTo: () => withDone(POPULATION_PATH, 'sparat')
		});
	}
};
