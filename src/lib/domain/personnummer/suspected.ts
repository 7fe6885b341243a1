import { containsPersonnummer, resemblesPersonnummer } from './personnummer';
import { containsEmailAddress, containsPhoneNumber } from './ways-to-reach';

/** What in a text may lead to a person, without it being certain that it does. */
const SUSPECTS = {
	'maybe-personnummer': {
		isIn: (text: string) => resemblesPersonnummer(text) && !containsPersonnummer(text),
		what: 'något som liknar ett personnummer, men med fel kontrollsiffra'
	},
	'phone-number': { isIn: containsPhoneNumber, what: 'något som liknar ett telefonnummer' },
	'email-address': { isIn: containsEmailAddress, what: 'något som liknar en e-postadress' }
} as const;
export type SuspectCode = keyof typeof SUSPECTS;

/** Such a thing that a text holds, in words that follow “innehåller”. */
export interface Suspect {
	code: SuspectCode;
	what: string;
}

/** All that a text holds of it. */
export function suspectsIn(text: string): Suspect[] {
	return (Object.keys(SUSPECTS) as SuspectCode[])
		.filter((code) => SUSPECTS[code].isIn(text))
		.map((code) => ({ code, what: SUSPECTS[code].what }));
}
