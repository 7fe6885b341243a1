import { thresholdValues } from '../../domain/disclosure/threshold';
import type { Shown } from '../shown';
import { loadThreshold } from './read-threshold';

/** The threshold of small numbers as its form shows it. */
export const SHOWN_THRESHOLD: Shown = {
	what: 'threshold',
	keys: null,
	texts: async (tx, scope) => thresholdValues(await loadThreshold(tx, scope))
};
