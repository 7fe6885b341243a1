import { BOARD_PATH } from '../address/paths';
import { strayWords } from '../address/strays';
import { printable } from '../format/printable';
import type { MissingPart, WaitingPerson } from './waiting-person';

/** What the board's address says: whom it shows, how large, and what is supposed. */
export interface BoardAddress {
	/** Only cases that the reader follows. */
	mine: boolean;
	/** Ward code, or `okänd`; empty for all. */
	ward: string;
	/** What must be missing; empty for no such limit. */
	missing: MissingPart | 'any' | '';
	/** For a screen that many look at: large type, and nothing but the board. */
	large: boolean;
	/** The day everybody is taken to go home, as typed; empty for tomorrow. */
	day: string;
	/** Days of their own, as typed, by case id. */
	days: Readonly<Record<string, string>>;
}

/** Name of a person's own day in the address. */
export const OWN_DAY = 'hem-';
/** What must be missing, as the address says it. */
export const MISSING: Readonly<Record<Exclude<BoardAddress['missing'], ''>, string>> = {
	any: 'nagot',
	plan: 'planering',
	answer: 'besked',
	sip: 'sip'
};
/** What can be chosen, of what is not free. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
	mina: ['ja'],
	saknas: Object.values(MISSING),
	visning: ['storbild']
};
const LONGEST = 40;

export const EVERYONE: BoardAddress = {
	mine: false,
	ward: '',
	missing: '',
	large: false,
	day: '',
	days: {}
};

const NAMES = ['mina', 'avdelning', 'saknas', 'visning', 'dag'];

/** Reads the board's address; what cannot be shown is told of in `unread`. */
export function readBoardAddress(parameters: URLSearchParams, unread: string[] = []): BoardAddress {
	const ownDays = [...parameters.keys()].filter((name) => name.startsWith(OWN_DAY));
	unread.push(...strayWords(parameters, [...NAMES, ...ownDays]));
	const text = (name: string) => (parameters.get(name) ?? '').trim().slice(0, LONGEST);
	const missing = Object.entries(MISSING).find(([, word]) => word === text('saknas'))?.[0];
	const days = [...parameters].flatMap(([name, value]) =>
		name.startsWith(OWN_DAY) && value.trim() !== ''
			? [[name.slice(OWN_DAY.length), value.trim().slice(0, LONGEST)] as const]
			: []
	);
	for (const [name, values] of Object.entries(VALUES)) {
		if (text(name) !== '' && !values.includes(text(name))) {
			unread.push(`”${printable(text(name))}” finns inte att välja för ”${name}”.`);
		}
	}
	return {
		mine: text('mina') === 'ja',
		ward: text('avdelning'),
		missing: (missing ?? '') as BoardAddress['missing'],
		large: text('visning') === 'storbild',
		day: text('dag'),
		days: Object.fromEntries(days)
	};
}

/** Names and values of an address, for links and for the hidden fields of a form. */
export function boardParameters(address: BoardAddress): [name: string, value: string][] {
	const { mine, ward, missing, large, day, days } = address;
	const all: [string, string][] = [
		['mina', mine ? 'ja' : ''],
		['avdelning', ward],
		['saknas', missing === '' ? '' : MISSING[missing]],
		['visning', large ? 'storbild' : ''],
		['dag', day],
		...Object.entries(days).map(([id, typed]): [string, string] => [OWN_DAY + id, typed])
	];
	return all.filter(([, value]) => value !== '');
}

/** The address of a board; what is as it starts is left out. */
export function boardHref(address: Partial<BoardAddress> = {}): string {
	const query = new URLSearchParams(boardParameters({ ...EVERYONE, ...address })).toString();
	return query === '' ? BOARD_PATH : `${BOARD_PATH}?${query}`;
}

/** Whether the address limits whom the board shows. */
export function isFiltered({ mine, ward, missing }: BoardAddress): boolean {
	return mine || ward !== '' || missing !== '';
}

/** Whether the board at this address shows somebody. */
export function isShown(
	{ mine, ward, missing }: BoardAddress,
	person: Pick<WaitingPerson, 'missing'> & { mine: boolean; wardCode: string }
): boolean {
	if (mine && !person.mine) return false;
	if (ward !== '' && person.wardCode !== ward) return false;
	if (missing === 'any') return person.missing.length > 0;
	return missing === '' || person.missing.includes(missing);
}
