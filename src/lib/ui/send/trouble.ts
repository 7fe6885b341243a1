import type { ActionResult } from '@sveltejs/kit';
import { SIGN_IN_PATH } from '../../domain/address/paths';

/** Why nothing came of a form that was sent. */
export interface Trouble {
	title: string;
	words: string;
	/** Whoever is signed out can sign in beside what is typed. */
	signedOut?: boolean;
	/** Nothing was typed that could be lost. */
	nothingTyped?: boolean;
}

const NOT_NOW = 'Det gick inte just nu';

/** Nothing that the product says came back: no network, no server, a proxy's page. */
export const UNREACHABLE: Trouble = {
	title: NOT_NOW,
	words: 'Servern svarade inte som den skulle. Försök igen om en stund.'
};

/** It may have been done all the same. */
export const TOO_LATE: Trouble = {
	title: 'Servern svarar inte',
	words: 'Det kan ändå ha hunnit sparas. Försök igen om en stund.'
};

export const SIGNED_OUT: Trouble = {
	title: 'Du är utloggad',
	words: 'Inget är sparat. Logga in på nytt, kom tillbaka hit och försök igen.',
	signedOut: true
};

/**
 * What kept a form from being answered; null when it was answered. A failure before the action is
 * reached (no database to look the session up in) comes without a type, as `{ message }` alone.
 * @param page path of the page that the form stands on
 */
export function troubleOf(result: ActionResult, page: string): Trouble | null {
	// Whatever came may be no answer of ours, nor an object at all.
	if (!isObject(result)) return UNREACHABLE;
	if (result.type === 'success' || result.type === 'failure') return null;
	if (result.type === 'redirect') {
		return isDoor(result.location) && !page.startsWith(SIGN_IN_PATH) ? SIGNED_OUT : null;
	}
	const said: unknown = 'error' in result ? result.error : result;
	// What the browser throws is in English and about itself.
	if (said instanceof Error || !hasMessage(said)) return UNREACHABLE;
	return { title: NOT_NOW, words: said.message };
}

/** Where who is not signed in is sent. */
const isDoor = (address: string): boolean =>
	address === SIGN_IN_PATH || address.startsWith(`${SIGN_IN_PATH}?`);

const isObject = (said: unknown): said is object => typeof said === 'object' && said !== null;

function hasMessage(said: unknown): said is { message: string } {
	return (
		isObject(said) && 'message' in said && typeof said.message === 'string' && said.message !== ''
	);
}
