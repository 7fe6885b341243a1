import type { Month } from '../calendar/month';

/** Which way an external series is better. */
export const SERIES_DIRECTIONS = {
	neutral: 'Varken eller',
	lower: 'Lägre är bättre',
	higher: 'Högre är bättre'
} as const;
export type SeriesDirection = keyof typeof SERIES_DIRECTIONS;

/** The name of a month's field in the form of a year. */
export function monthField(month: Month): string {
	return `value-${month}`;
}
