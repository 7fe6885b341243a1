import { goto } from '$app/navigation';
import { tick } from 'svelte';
import { TOLD } from '../../domain/address/told';

/** Where the next thing that happens to a case is typed. */
const NEXT_EVENT = 'handelsetid';

/**
 * Goes on to what was saved, in place of the form that was sent: Back leads to where one came
 * from. A case that is already open stays where it is, with the focus where it was; after an
 * event's own button it stands where the next event is typed.
 */
export async function goOn(address: string): Promise<void> {
	const next = new URL(address, location.href);
	const told = [TOLD.saved, TOLD.unchanged].some((name) => next.searchParams.has(name));
	const stays = next.pathname === location.pathname && told;
	const [focused, top] = [document.activeElement, scrollY];
	await goto(next, { replaceState: true, invalidateAll: true, noScroll: stays, keepFocus: stays });
	if (!stays) return;
	// The page is made anew for the saved version, and for a moment is too short to stay in place.
	await tick();
	scrollTo({ top, behavior: 'instant' });
	if (focused === null || focused === document.body) return;
	const again = [focused.id, NEXT_EVENT, 'sparat'].map((id) => document.getElementById(id));
	again.find((element) => element !== null)?.focus({ preventScroll: true });
}
