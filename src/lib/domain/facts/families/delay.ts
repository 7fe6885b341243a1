import type { FactFamily } from '../fact-family';

/** The reason of a case that gives none (domain.md §5 `delay-reasons`). */
export const REASON_UNKNOWN = 'okand';

/**
 * Cases with at least one day and their days, by primary delay reason and month of
 * discharge: `reasonCases/<code>`, `reasonDays/<code>`.
 */
export const delay: FactFamily = {
	name: 'delay',
	contribute({ record, days, month }, add) {
		if (month === null || days === null || days < 1) return;
		const reason = record.delayReasons[0] ?? REASON_UNKNOWN;
		add(month, `reasonCases/${reason}`);
		add(month, `reasonDays/${reason}`, days);
	}
};
