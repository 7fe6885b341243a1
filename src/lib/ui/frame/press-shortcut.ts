/**
 * Presses, or goes to, what names the pressed keys as its `aria-keyshortcuts`, such as `Alt+N`. Not left to
 * `accesskey`, whose keys differ between browsers and are not announced.
 */
export function pressShortcut(event: KeyboardEvent): void {
	if (!event.altKey || event.ctrlKey || event.metaKey) return;
	// The key's place on the keyboard: with Alt it may write another letter.
	const keys = event.code.replace('Key', 'Alt+');
	const target = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${keys}"]`);
	if (!target) return;
	event.preventDefault();
	target.focus();
	// What sends something waits for Enter: its reader first sees what it does.
	if (!(target instanceof HTMLButtonElement && target.type === 'submit')) target.click();
}
