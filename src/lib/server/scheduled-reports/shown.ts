import { scheduleValues } from '../../domain/report/schedule';
import type { Shown } from '../shown';
import { loadSchedule } from './read-schedule';

/** Which reports the night makes, as its form shows it. */
export const SHOWN_SCHEDULE: Shown = {
	what: 'report-schedule',
	keys: null,
	texts: async (tx, scope) => scheduleValues(await loadSchedule(tx, scope))
};
