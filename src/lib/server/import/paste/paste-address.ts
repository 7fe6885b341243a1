import { PASTE_PATH } from '../../../domain/address/paths';
import { isUuid } from '../../../domain/form/uuid';
import type { NotSaved } from './write-grid';

/** Why nothing was saved, as the address says it. */
const NOT_SAVED: Readonly<Record<NotSaved, string>> = {
	unseen: 'nytt',
	stale: 'andrat',
	nothing: 'inget'
};

/** What the address of the page with the grid says. */
export interface PasteAddress {
	/** The preview of what stands in the grid. */
	review: string | null;
	/** The import done just before. */
	saved: string | null;
	notSaved: NotSaved | null;
	/** Columns of the pasted text that mean nothing here. */
	leftOut: number;
	/** Page of the cases that would change, from 1. */
	changesPage: number;
}

/** The address of the page with the grid. */
export function pasteHref(address: Partial<Omit<PasteAddress, 'changesPage'>>): string {
	const parameters = new URLSearchParams({
		...(address.review && { granskning: address.review }),
		...(address.saved && { sparat: address.saved }),
		...(address.notSaved && { inget: NOT_SAVED[address.notSaved] }),
		...(address.leftOut && { utelamnade: String(address.leftOut) })
	});
	return parameters.size === 0 ? PASTE_PATH : `${PASTE_PATH}?${parameters}`;
}

/** Reads it back; what is not of it is left out. */
export function readPasteAddress(parameters: URLSearchParams): PasteAddress {
	const idIn = (name: string) => uuidOf(parameters.get(name));
	const reasons = Object.keys(NOT_SAVED) as NotSaved[];
	const leftOut = Number(parameters.get('utelamnade'));
	return {
		review: idIn('granskning'),
		saved: idIn('sparat'),
		changesPage: Number(parameters.get('andringar')) || 1,
		notSaved: reasons.find((reason) => NOT_SAVED[reason] === parameters.get('inget')) ?? null,
		leftOut: Number.isSafeInteger(leftOut) && leftOut > 0 ? leftOut : 0
	};
}

/** The text when it is an id; null for anything else. */
export function uuidOf(text: FormDataEntryValue | null): string | null {
	return typeof text === 'string' && isUuid(text) ? text : null;
}
