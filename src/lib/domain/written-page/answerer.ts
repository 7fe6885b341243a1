import type { WrittenPart } from './written-page';

/** Who answers for the service towards those who use it and those whom it is about. */
export interface Answerer {
	/** Such as `Umeå kommun`. */
	name: string;
	/** An e-mail address, or the address of a page, that questions are sent to; null where none is set. */
	contact: string | null;
}

/** What the documents have where the kommun has to fill in its own. */
export const TO_FILL_IN: Answerer = {
	name: '«kommunens namn»',
	contact: '«e-postadress eller sida»'
};

/** How somebody reaches whoever answers, after what is said of it first. */
export function waysToReach(
	{ contact }: Answerer,
	first: readonly string[]
): Pick<WrittenPart, 'paragraphs' | 'links'> {
	if (contact === null) return { paragraphs: [...first, 'Säg till kommunens systemförvaltare.'] };
	const href = contactHref(contact);
	if (href === null) return { paragraphs: [...first, `Skriv till ${contact}.`] };
	return { paragraphs: [...first, 'Skriv till:'], links: [{ label: contact, href }] };
}

/** Where a contact leads; null for what is neither an e-mail address nor a page. */
export function contactHref(contact: string): string | null {
	if (/^https:\/\/[^\s/]+(\/\S*)?$/.test(contact)) return contact;
	return /^[^\s@/:]+@[^\s@/:]+$/.test(contact) ? `mailto:${contact}` : null;
}
