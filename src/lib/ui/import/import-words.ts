/** What an import holds, in words. */
export const KIND_WORDS = { cases: 'Ärenden', series: 'Månadsserier' } as const;

/** Where an import stands, in words. */
export const STATUS_WORDS = {
	staged: { word: 'Förhandsvisning', tone: 'caution' },
	committed: { word: 'Importerad', tone: 'good' },
	undone: { word: 'Ångrad', tone: 'neutral' }
} as const;
