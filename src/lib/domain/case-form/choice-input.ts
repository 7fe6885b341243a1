import type { CaseFormValues } from './values';

/** Name of the hidden inputs that carry what is to be chosen. */
export const CONFLICT_INPUT = 'konflikt';

/** Mine or theirs, as the radio buttons of a conflict say it. */
export type Choice = 'mitt' | 'deras';

/** Name of the radio buttons of one conflict. */
export function choiceName(field: keyof CaseFormValues): string {
	return `val.${field}`;
}
