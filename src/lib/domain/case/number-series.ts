import type { FieldTexts } from '../form/meanwhile';

/** How the series of case numbers goes on: its code, and what it is called. */
export const NUMBER_SERIES_KINDS = {
	hogsta: 'Efter det högsta numret',
	'utan-luckor': 'Utan luckor'
} as const;

/** How it goes on as its form shows it. */
export function numberSeriesValues(gapFree: boolean): FieldTexts<'serie'> {
	return { serie: gapFree ? 'utan-luckor' : 'hogsta' };
}
