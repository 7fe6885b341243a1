import type { Annotation } from '../annotation/annotation';
import { NEW_ACTION_PATH } from '../address/paths';
import { isMonth } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';
import { addDays } from '../calendar/moment';
import { DIMENSION_NAMES, DIMENSIONS } from '../facts/dimension';
import type { FieldTexts } from '../form/meanwhile';
import { measureByCode } from '../measures/catalogue';
import type { ActionOrigin } from './action';
import type { ActionField } from './action-values';

/** The fields of a new action: what it says, and where it was seen. */
export type NewActionField = ActionField | 'originKind' | 'originMonth' | 'originReference';

/** Where an action is born, as addresses name it. */
const ORIGIN_SLUGS = new Map<string, ActionOrigin>([
	['tecken', 'signal'],
	['avdelning', 'ward'],
	['orsak', 'cause'],
	['kommentar', 'comment'],
	['mote', 'meeting']
]);

/** An action is due in about a month unless somebody says otherwise. */
const USUAL_DAYS = 30;

/**
 * What the form of a new action begins with, from its address: measure, month and cases where it was seen. It
 * only fills fields in, so what it does not know is left out.
 */
export function prefilledAction(
	parameters: URLSearchParams,
	today: LocalDate
): FieldTexts<NewActionField> {
	const month = parameters.get('manad') ?? '';
	return {
		...Object.fromEntries(
			DIMENSIONS.map((dimension) => [
				dimension,
				parameters.get(DIMENSION_NAMES[dimension].parameter) ?? ''
			])
		),
		due: addDays(today, USUAL_DAYS),
		originKind: ORIGIN_SLUGS.get(parameters.get('fran') ?? '') ?? 'own',
		originMonth: isMonth(month) ? month : '',
		originReference: (parameters.get('om') ?? '').slice(0, 200),
		...measureFields(parameters.get('matt') ?? '')
	};
}

/** The same of an action that is born of a comment: what the comment is about, and what it says is done. */
export function prefilledByComment(
	start: FieldTexts<NewActionField>,
	{ measure, month, selection, action }: Annotation
): FieldTexts<NewActionField> {
	return { ...start, ...selection, ...measureFields(measure), what: action, originMonth: month };
}

function measureFields(code: string): FieldTexts<'measure' | 'effectDirection'> {
	const measure = measureByCode(code);
	return {
		measure: measure?.code ?? '',
		...(measure && measure.direction !== 'neutral' && { effectDirection: measure.direction })
	};
}

/** The form of a new action that is born of a comment. */
export function newActionOf({ id }: Pick<Annotation, 'id'>): string {
	return `${NEW_ACTION_PATH}?${new URLSearchParams({ fran: 'kommentar', om: id }).toString()}`;
}

/** The form of a new action about what has changed in a kommun's published figures, but for its measure (`matt`). */
export function newActionIn(kommun: string): string {
	return `${NEW_ACTION_PATH}?${new URLSearchParams({ fran: 'tecken', kommun }).toString()}`;
}
