/**
 * Keeps the reader's place in a list while its rows come, go and change order: the row that has
 * focus, or is pointed at, stays where it is on the screen, and focus stays where it was.
 * @returns what puts the place back once the list has changed
 */
export function holdPlace(list: HTMLElement): () => void {
	const focused = list.contains(document.activeElement) ? document.activeElement : null;
	const row = focused?.closest('tr') ?? list.querySelector<HTMLElement>('tr:hover');
	const top = row?.getBoundingClientRect().top;
	return () => {
		if (row?.isConnected && top !== undefined) {
			scrollBy({ top: row.getBoundingClientRect().top - top, behavior: 'instant' });
		}
		if (!(focused instanceof HTMLElement) || document.activeElement === focused) return;
		// Whoever went home took the focused link along; the list is the nearest that is left.
		const target = focused.isConnected ? focused : list.closest<HTMLElement>('[tabindex]');
		target?.focus({ preventScroll: true });
	};
}
