import type { Direction } from '../../domain/measures/measure';

/** Which way is better, in a sentence. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
	lower: 'Lägre är bättre.',
	higher: 'Högre är bättre.',
	neutral: 'Varken högre eller lägre är bättre.'
};
