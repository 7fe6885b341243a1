/** How a changed input travels with the form, as what was shown of it beside the button that saves. */
export function shownChange(input: string, text: string): string {
	return `${input} ${text}`;
}
