import { retentionValues } from '../../domain/retention/limit';
import type { Shown } from '../shown';
import { loadRetention } from './read-setting';

/** How long cases are kept, as its form shows it. */
export const SHOWN_RETENTION: Shown = {
	what: 'retention',
	keys: null,
	texts: async (tx, scope) => retentionValues((await loadRetention(tx, scope))?.months ?? null)
};
