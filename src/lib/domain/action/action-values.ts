import { DIMENSIONS, type Dimension } from '../facts/dimension';
import type { FieldTexts } from '../form/meanwhile';
import { typedNumber } from '../format/typed-number';
import type { Action } from './action';

/** The fields that say what an action is. */
export type ActionField =
	| Dimension
	| 'what'
	| 'owner'
	| 'responsible'
	| 'due'
	| 'measure'
	| 'effectDirection'
	| 'effectSize'
	| 'effectBy'
	| 'studyOn'
	| 'shared';

/** An action as its form shows it. */
export function actionValues(
	action: Omit<Action, 'id' | 'at' | 'entries'>
): FieldTexts<ActionField> {
	const { what, owner, responsible, due, measure, selection, effect, studyOn, shared } = action;
	return {
		...Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, selection[dimension] ?? ''])),
		...{ what, owner, responsible, due },
		measure: measure ?? '',
		effectDirection: effect?.direction ?? '',
		effectSize: typedNumber(effect?.size ?? null),
		effectBy: effect?.by ?? '',
		studyOn: studyOn ?? '',
		...(shared ? { shared: 'on' } : {})
	};
}
