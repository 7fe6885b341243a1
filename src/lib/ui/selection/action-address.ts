import type { Action } from '../../domain/action/action';
import { NEW_ACTION_PATH } from '../../domain/address/paths';
import { measureAddress } from './addresses';
import { queryOf, type ChosenFilters } from './filters';

/** Where an action is born, as its form’s address names it (`domain/action/prefill.ts` reads it). */
export type OriginSlug = 'tecken' | 'avdelning' | 'orsak';

/** The form of a new action, filled in with where it was seen. */
export function newActionAddress(
	from: OriginSlug,
	{ code, month, of = null }: { code: string; month: string; of?: string | null },
	filters: ChosenFilters
): string {
	return NEW_ACTION_PATH + queryOf({ fran: from, matt: code, manad: month, om: of }, filters);
}

/** The measure's own page of an action's cases; null for an action about no measure. */
export function actionMeasureAddress({
	measure,
	selection: { plan: _, ...filters }
}: Pick<Action, 'measure' | 'selection'>): string | null {
	return measure === null ? null : measureAddress(measure, '', filters);
}
