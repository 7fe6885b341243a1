import { targetValues } from '../../domain/target/target-values';
import type { Shown } from '../shown';
import { loadTargets } from './read';

/** A target as its form shows it. */
export function shownTarget(id: string): Shown {
	return {
		what: 'target',
		keys: [id],
		texts: async (tx, scope) => {
			const target = (await loadTargets(tx, scope)).find((candidate) => candidate.id === id);
			return target ? targetValues(target) : null;
		}
	};
}
