import { COMMON_PARTS } from './common-passwords';

/** Shortest password, in characters (NIST SP 800-63B asks for 8; ours open cases that are secret). */
export const PASSWORD_MIN = 12;
/** Longest, so that nobody can make the server hash a book. */
export const PASSWORD_MAX = 128;
/** What must be left when everything easy to guess is taken away. */
const OWN_PART_MIN = 8;
const SHORTEST_NAME = 4;

/** Whose password it is: their names are what others try first. */
export interface PasswordOwner {
	name: string;
	email: string;
}

/**
 * What is wrong with a password, in words for the person; null when it will do. Length and being
 * hard to guess is all that is asked: rules about digits and signs give `Sommar2026!`.
 */
export function passwordProblem(password: string, owner: PasswordOwner): string | null {
	const length = [...password].length;
	if (length < PASSWORD_MIN) return `Lösenordet ska ha minst ${PASSWORD_MIN} tecken.`;
	if (length > PASSWORD_MAX) return `Lösenordet får ha högst ${PASSWORD_MAX} tecken.`;
	if (withoutRuns(password).length < OWN_PART_MIN) {
		return 'Lösenordet består av samma tecken eller en räcka. Välj ett som är svårare att gissa.';
	}
	const folded = fold(password);
	if (withoutRuns(without(folded, namesOf(owner))).length < OWN_PART_MIN) {
		return 'Lösenordet består mest av ditt namn eller din e-postadress. Välj något annat.';
	}
	if (withoutRuns(without(folded, [...COMMON_PARTS, ...namesOf(owner)])).length < OWN_PART_MIN) {
		return 'Lösenordet är för vanligt. Ta till exempel fyra ord som inte hör ihop.';
	}
	return null;
}

/** The parts of names that are long enough to matter. */
function namesOf({ name, email }: PasswordOwner): string[] {
	return `${name} ${email}`
		.split(/[\s@.\-_]+/)
		.map(fold)
		.filter((part) => part.length >= SHORTEST_NAME);
}

function without(text: string, parts: readonly string[]): string {
	const longestFirst = [...parts].sort((a, b) => b.length - a.length);
	return longestFirst.reduce((left, part) => left.replaceAll(part, ''), text);
}

const LOOKALIKES: Readonly<Record<string, string>> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'@': 'a',
	$: 's',
	'!': 'i'
};

/** Lower case, without accents, and with the usual signs for letters turned back. */
function fold(text: string): string {
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return plain.replace(/[01345@$!]/g, (sign) => LOOKALIKES[sign] ?? sign);
}

/** Drops characters that follow from the ones before: `aaaa`, `abab`, `1234`, `4321`. */
function withoutRuns(text: string): string {
	const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
	return [...text]
		.filter((_, at) => {
			const [now = 0, before, second] = [codes[at], codes[at - 1], codes[at - 2]];
			const step = before === undefined ? null : now - before;
			return !(step === 0 || now === second || step === 1 || step === -1);
		})
		.join('');
}
