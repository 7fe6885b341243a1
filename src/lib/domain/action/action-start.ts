import { actionPath } from '../address/paths';
import type { Annotation } from '../annotation/annotation';
import { monthOf } from '../calendar/month';
import { ACTION_OWNERS, type Action } from './action';

/**
 * An action's start as it stands in its measure's chart; null before it has begun, and where it is about no
 * measure. It is made of the action and stored nowhere, so that there is one thing to correct.
 */
export function startAnnotation({
	id,
	measure,
	selection,
	startedOn,
	what,
	owner,
	at
}: Pick<
	Action,
	'id' | 'measure' | 'selection' | 'startedOn' | 'what' | 'owner' | 'at'
>): Annotation | null {
	if (measure === null || startedOn === null) return null;
	return {
		...{ id, measure, selection, at, href: actionPath(id), kind: 'comment' },
		month: monthOf(startedOn),
		cause: `Åtgärd började: ${what}`,
		action: '',
		author: ACTION_OWNERS[owner]
	};
}
