/** What a key, or a button of a remote control, asks for. */
export type Step = 'next' | 'previous' | 'first' | 'last';

/** Remote controls send these: they work wherever the focus is, also while somebody writes. */
const ALWAYS: Readonly<Record<string, Step>> = { PageDown: 'next', PageUp: 'previous' };

/** These move the focus or what is typed where there is something to move in. */
const ELSEWHERE: Readonly<Record<string, Step>> = {
	ArrowRight: 'next',
	ArrowLeft: 'previous',
	Home: 'first',
	End: 'last'
};

/** How far a key rolls a view that is longer than the wall, in parts of what is seen of it. */
const ROLLS: Readonly<Record<string, number>> = { ArrowDown: 0.8, ArrowUp: -0.8 };

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Whether it is pressed together with another, and so the browser's. */
function isHeldWith({ altKey, ctrlKey, metaKey, shiftKey }: Pressed): boolean {
	return altKey || ctrlKey || metaKey || shiftKey;
}

/**
 * Where a key leads among the views; null for one that is somebody else's.
 * @param isInField somebody is writing, or choosing in a list
 */
export function stepFor(pressed: Pressed, isInField: boolean): Step | null {
	if (isHeldWith(pressed)) return null;
	return ALWAYS[pressed.key] ?? (isInField ? null : (ELSEWHERE[pressed.key] ?? null));
}

/** How far a key rolls the view, in parts of what is seen of it; 0 for one that is somebody else's. */
export function rollFor(pressed: Pressed, isInField: boolean): number {
	return isHeldWith(pressed) || isInField ? 0 : (ROLLS[pressed.key] ?? 0);
}
