/** What an import holds, in words. */
export const KIND_WORDS = { cases: 'Ärenden', series: 'Månadsserier' } as const;

/** Where an import stands, in words. */
export const STATUS_WORDS = {
	staged: { word: 'Förhandsvisning', tone: 'caution' },
	committing: { word: 'Importeras', tone: 'caution' },
	committed: { word: 'Importerad', tone: 'good' },
	undoing: { word: 'Ångras', tone: 'caution' },
	undone: { word: 'Ångrad', tone: 'neutral' }
} as const;

/** What has just been done, in words. */
export const DONE_WORDS = {
	importerad: 'Klart. Filen är importerad.',
	ångrad: 'Klart. Importen är ångrad.'
} as const;

/** Why a file that has been read changes nothing. */
export function nothingToDo(counts: { rows: number; unchanged: number; refusedRows: number }): {
	title: string;
	why: string;
} {
	if (counts.rows === 0) {
		return { title: 'Filen har inga rader', why: 'Det finns en rubrikrad, men inget under den.' };
	}
	if (counts.unchanged === 0 && counts.refusedRows > 0) {
		return {
			title: 'Ingen rad kan importeras',
			why: 'Alla rader är nekade. Varför står nedan; rätta dem och läs in filen igen.'
		};
	}
	const rest = counts.refusedRows > 0 ? 'Det som inte är nekat' : 'Allt i den';
	return { title: 'Filen ändrar ingenting', why: `${rest} finns redan.` };
}
