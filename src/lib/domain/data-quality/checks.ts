import type { Check, OpenCheck } from './check';
import { LATE } from './checks/late';
import { MISSING } from './checks/missing';
import { ODD } from './checks/odd';
import { OPEN } from './checks/open';

/** Every check of discharged cases, in the order of the page. The one place that lists them. */
export const CHECKS: readonly Check[] = [...MISSING, ...LATE, ...ODD];

/** Every check of open cases. */
export const OPEN_CHECKS: readonly OpenCheck[] = OPEN;

/** The check with a code, of either sort. */
export function checkByCode(code: string): Check | OpenCheck | undefined {
	return [...CHECKS, ...OPEN_CHECKS].find((check) => check.code === code);
}

/** Whether a check is of open cases. */
export function isOpenCheck(check: Check | OpenCheck): check is OpenCheck {
	return 'since' in check;
}
