import type { Rule } from '../finding';
import { timelineOf } from '../timeline';

/** A discharge that is taken away opens the case again, and takes it out of its month. */
export const dischargeRemoved: Rule = (record, { before }) => {
	const discharged = before ? timelineOf(before).discharged : null;
	if (discharged === null || timelineOf(record).discharged !== null) return [];
	return [
		{
			field: 'discharged.0',
			level: 'warning',
			code: 'discharge-removed',
			message: `Utskriven (${discharged}) tas bort, och ärendet blir öppet igen. Kontrollera att det är rätt.`
		}
	];
};
