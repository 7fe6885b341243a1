const PRESSED = 'button, summary, label, input:is([type="radio"], [type="checkbox"])';

/**
 * Keeps the pressing of a button or a box from leaving the field being typed in. Leaving it would
 * write its value out and show its error, and so move what is pressed from under the pointer
 * before it is let go; the press would be lost.
 */
export function stayInField(event: MouseEvent): void {
	if (event.target instanceof Element && event.target.closest(PRESSED)) event.preventDefault();
}
