import type { CaseFormValues } from './values';

/** Where a case stands, in a word, and how much it asks for attention. */
export interface StatusWords {
	tone: 'neutral' | 'caution' | 'accent';
	word: string;
}

/** Where a case that was registered by mistake stands. */
export const ANNULLED_STATUS: StatusWords = { tone: 'caution', word: 'Makulerat' };

/** Where the case that a form holds stands. */
export function statusWords({
	discharged,
	readyPeriods
}: Pick<CaseFormValues, 'discharged' | 'readyPeriods'>): StatusWords {
	const last = readyPeriods.at(-1);
	if (discharged) return { tone: 'neutral', word: 'Utskriven' };
	if (last?.ready && !last.withdrawn) {
		return { tone: 'caution', word: 'Utskrivningsklar, väntar' };
	}
	return { tone: 'accent', word: 'Inskriven' };
}
