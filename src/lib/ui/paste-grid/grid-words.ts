import { formatCount } from '../../domain/format/number';
import { countStates, type GridReview, type RowState } from '../../domain/paste-grid/grid-review';

/** What would happen to a row, in a word. */
export const STATE_WORDS: Readonly<Record<RowState, string>> = {
	new: 'Ny',
	changed: 'Ändras',
	unchanged: 'Finns redan',
	refused: 'Rätta'
};

/** Why nothing was saved, and what to do. */
export const NOT_SAVED_WORDS = {
	unseen:
		'Inget är sparat än. Det du ändrade sist gav något nytt att se på. Titta igenom raderna och spara igen.',
	stale:
		'Inget är sparat. Ett av ärendena ändrades av någon annan under tiden, och raderna är granskade på nytt. Titta igenom dem och spara igen.',
	nothing: 'Det finns inget att spara: raderna som stämmer finns redan.'
} as const;

/** What the grid came to, in a sentence. */
export function reviewWords(review: GridReview): string {
	const { new: added, changed, unchanged, refused } = countStates(review);
	const parts = [
		[added, 'ny', 'nya'],
		[changed, 'ändrar ett ärende', 'ändrar ärenden'],
		[unchanged, 'finns redan', 'finns redan'],
		[refused, 'att rätta', 'att rätta']
	] as const;
	const said = parts.flatMap(([count, one, several]) =>
		count > 0 ? [formatCount(count, one, several)] : []
	);
	const rows = added + changed + unchanged + refused;
	return `${formatCount(rows, 'rad', 'rader')}: ${said.join(', ')}.`;
}

/** What the button says that saves the rows that are right. */
export function saveWords(review: GridReview): string {
	const { new: added, changed, refused } = countStates(review);
	const count = added + changed;
	if (refused === 0) return `Spara ${formatCount(count, 'ärende', 'ärenden')}`;
	return count === 1 ? 'Spara den som stämmer' : `Spara de ${count} som stämmer`;
}
