import { formatCount } from '../format/number';

/** What retention would do, as far as words for it need to know. */
export interface SurveyCounts {
	through: number;
	cases: Readonly<Record<string, number>>;
	years: Readonly<Record<string, readonly number[]>>;
	kept: number;
	open: number;
	sample: boolean;
}

/** How many cases would be removed, over all committees. */
export function removableCases({ cases }: Pick<SurveyCounts, 'cases'>): number {
	return Object.values(cases).reduce((sum, count) => sum + count, 0);
}

/** What would happen, what would be left and what stands in the way, a sentence each. */
export function retentionWords(survey: SurveyCounts): string[] {
	const { through, kept, open, sample } = survey;
	const removed = removableCases(survey);
	const months = 12 * new Set(Object.values(survey.years).flat()).size;
	const sentences: string[] = [];
	if (sample) {
		sentences.push(
			'Det finns exempeldata. Ta bort dem först: så länge de finns fryses och gallras inget.'
		);
	}
	if (removed > 0) {
		sentences.push(
			`Skulle ta bort ${formatCount(removed, 'ärende', 'ärenden')} utskrivna till och med ${through}.`
		);
	}
	if (months > 0) sentences.push(`Skulle frysa ${formatCount(months, 'månad', 'månader')}.`);
	if (removed === 0 && months === 0) {
		sentences.push(`Inget mer att gallra till och med ${through}.`);
	}
	if (kept > 0) {
		sentences.push(
			`${formatCount(kept, 'ärende räknas', 'ärenden räknas')} också ett senare år (korttidsvistelse eller särskilt boende) och sparas tills det året är passerat.`
		);
	}
	if (open > 0) {
		sentences.push(
			`${formatCount(open, 'ärende', 'ärenden')} skrevs in till och med ${through} men är inte ${open === 1 ? 'utskrivet' : 'utskrivna'} och gallras inte. Registrera utskrivningen före frysningen: i en fryst månad går det inte.`
		);
	}
	return sentences;
}
