import { error } from '@sveltejs/kit';
import { ONE_AT_A_TIME } from '../../domain/disclosure/published-query';
import type { Dimension } from '../../domain/facts/dimension';
import type { Measure } from '../../domain/measures/measure';
import { readsPublished } from '../access/reads-published';
import type { Scope } from '../scope';

/**
 * Refuses a file of figures that are not published: of more than one breakdown at a time, or of
 * the longest stay.
 * @throws 400 or 403 with the reason
 */
export function refuseCombination(
	scope: Scope,
	measure: Measure | undefined,
	filters: Partial<Record<Dimension, string>>,
	by?: Dimension
): void {
	if (!readsPublished(scope)) return;
	if (measure?.extreme) error(403, 'Samverkan ser aldrig den längsta vårdtiden.');
	const filtered = Object.values(filters).filter(Boolean).length;
	const divided = by === undefined ? 0 : 1;
	const grouped = filtered > 0 && measure?.kind === 'grouped';
	if (filtered + divided > 1 || grouped) error(400, ONE_AT_A_TIME);
}
