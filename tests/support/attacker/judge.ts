import { attackFew, solved, type Recovered } from './attack';
import { learn } from './learn';
import type { Knowledge } from './knowledge';
import { readName } from './name';
import type { Narrowing } from './narrow';
import { SECRETS } from './numbers';
import { byYear, type Published, type Publishing } from './published';
import { Reader } from './reader';
import { OWN_SECRETS, truthOf, type Truth } from './truth';

/** What an attack came to. */
export interface Verdict {
	/** Numbers of persons from 1 to the threshold. */
	secrets: number;
	/** Those that were worked out to be few: what it is, what it can be. */
	recovered: string[];
}

/** Everything that an attacker wrote down, and what must not follow from it. */
export interface Attack {
	knowledge: Knowledge;
	/** How far single relations and all sums go. */
	narrowing: Narrowing;
	secrets: string[];
	truth: Truth;
}

/**
 * Reads everything that is published of a kommun, and writes down what must hold.
 * @throws when something is written down that is not true
 */
export function learnt(
	{ ground, lists, threshold }: Publishing,
	published: Published
): Pick<Attack, 'knowledge' | 'truth'> {
	const truth = truthOf(ground, lists);
	const reader = new Reader(published, lists, threshold, truth);
	learn(reader);
	const { knowledge } = reader;
	expectTruth(knowledge, truth);
	return { knowledge, truth };
}

/** Works out what follows from everything that is published of a kommun. */
export function attackOn(publishing: Publishing, published: Published): Attack {
	const { knowledge, truth } = learnt(publishing, published);
	return {
		knowledge,
		narrowing: solved(knowledge),
		secrets: secretsIn(knowledge, truth, publishing.threshold),
		truth
	};
}

/** Attacks what is published, and says what of the secrets was found. */
export function verdictOn(publishing: Publishing, published: Published): Verdict {
	const verdict: Verdict = { secrets: 0, recovered: [] };
	for (const year of byYear(published)) {
		const { knowledge, narrowing, secrets, truth } = attackOn(publishing, year);
		const found = attackFew(knowledge, narrowing, secrets, publishing.threshold);
		verdict.secrets += secrets.length;
		verdict.recovered.push(...found.map((each) => told(each, truth)));
	}
	return verdict;
}

/** In words: `cases|2018|ward|Urologi is 3: 2–4`. */
export function told({ name, least, most }: Recovered, truth: Truth): string {
	const value = truth(name);
	if (value < least || value > most) throw new Error(`${name} is ${value}, not ${least}–${most}`);
	return `${name} is ${value}: ${least === most ? least : `${least}–${most}`}`;
}

/** An attacker who writes down what is not so finds what is not there. */
function expectTruth({ names, bounds, relations }: Knowledge, truth: Truth): void {
	const values = names.map(truth);
	names.forEach((name, place) => {
		const { least, most } = bounds[place] ?? { least: 0, most: Infinity };
		const value = values[place] ?? NaN;
		if (!(value >= least && value <= most)) {
			throw new Error(`${name} is ${value}, not ${least}–${most}`);
		}
	});
	for (const { terms, least, most } of relations) {
		let sum = 0;
		for (const [place, times] of terms) sum += times * (values[place] ?? NaN);
		if (sum >= least - 1e-6 && sum <= most + 1e-6) continue;
		const parts = [...terms].map(
			([place, times]) => `${times} × ${names[place]} (${values[place]})`
		);
		throw new Error(`${sum} is not ${least}–${most}: ${parts.slice(0, 12).join(' + ')}`);
	}
}

/**
 * The small numbers of persons among those written down; `counted` gives what a name counts, or null
 * where that is no secret.
 */
export function secretsIn(
	{ names }: Knowledge,
	truth: Truth,
	threshold: number,
	counted: (name: string) => string | null = (name) => name
): string[] {
	return names.filter((name) => {
		const { number } = readName(counted(name) ?? '');
		const secret = OWN_SECRETS.has(number) || (SECRETS as ReadonlySet<string>).has(number);
		const value = secret ? truth(name) : 0;
		return value >= 1 && value < threshold;
	});
}
