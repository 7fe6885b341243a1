/** Waits for a change of the form; when it cannot be made here, the button asks the server. */
export async function madeHere(event: MouseEvent, change: Promise<boolean>): Promise<boolean> {
	event.preventDefault();
	const button = event.currentTarget;
	if (await change) return true;
	if (button instanceof HTMLButtonElement) button.form?.requestSubmit(button);
	return false;
}
