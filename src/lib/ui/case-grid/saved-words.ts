import type { SavedRows } from '../../domain/case-grid/grid-row';
import { formatCount } from '../../domain/format/number';

/** What came of saving the list. */
export function savedWords({ saved, refused, unseen }: SavedRows): string {
	const words = [
		saved > 0 ? `${formatCount(saved, 'ärende sparat', 'ärenden sparade')}.` : '',
		refused > 0 ? `${formatCount(refused, 'rad', 'rader')} att titta på.` : '',
		unseen > 0 ? 'Titta igenom vad som ändras och spara igen.' : ''
	];
	return words.filter(Boolean).join(' ') || 'Inget var ändrat.';
}
