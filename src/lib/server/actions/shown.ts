import { actionValues } from '../../domain/action/action-values';
import type { Shown } from '../shown';
import { loadAction } from './read';

/** An action as its form shows it. */
export function shownAction(id: string): Shown {
	return {
		what: 'action',
		keys: [id],
		texts: async (tx, scope) => {
			const action = await loadAction(tx, scope, id);
			return action && actionValues(action);
		}
	};
}
