/** The arrow keys carry the focus from row to row, by the link that heads each. */
export function moveAmongLinks(event: KeyboardEvent): void {
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	if (!step || !(event.currentTarget instanceof HTMLElement)) return;
	const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('th a')];
	const index = links.findIndex((link) => link === document.activeElement);
	const next = links[index + step];
	if (index < 0 || !next) return;
	event.preventDefault();
	next.focus();
}
