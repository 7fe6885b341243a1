import { attack, attackFew } from './attack';
import { learn, PERSONS, type Answers } from './learn';

/** What an attack on the answers of some months came to. */
export interface Verdict {
	/** Numbers of persons from 1 to the threshold that the answers hide. */
	secrets: number;
	/** Those that were worked out to be few: month, number, and what it can be. */
	recovered: string[];
}

/**
 * Attacks what a reader was answered, month by month, and compares with the truth: the same
 * questions answered without anything hidden.
 */
export function attackAnswers(
	seen: Answers,
	truth: Answers,
	months: readonly string[],
	threshold: number
): Verdict {
	const verdict: Verdict = { secrets: 0, recovered: [] };
	for (const month of months) {
		const discharged = truth
			.get('total')
			?.get('cases')
			?.find((row) => row.period === month)?.value;
		if (discharged === null || discharged === undefined) continue;
		const known = learn(seen, month);
		const secrets = secretsOf(learn(truth, month), known, threshold);
		verdict.secrets += secrets.size;
		for (const { name, least, most } of attackFew(known, [...secrets.keys()], threshold)) {
			const range = least === most ? `${least}` : `${least}–${most}`;
			const value = secrets.get(name) ?? NaN;
			if (value >= least && value <= most) verdict.recovered.push(`${month} ${name} = ${range}`);
			else throw new Error(`${month} ${name} is ${value}, not ${range}`);
		}
	}
	return verdict;
}

/** The small numbers of persons that are true and not told outright. */
function secretsOf(
	truth: ReturnType<typeof learn>,
	known: ReturnType<typeof learn>,
	threshold: number
): Map<string, number> {
	const secrets = new Map<string, number>();
	attackTruth(truth);
	for (const name of truth.names) {
		if (!PERSONS.has(name.split('|')[0] ?? '')) continue;
		const { least, most } = truth.boundsOf(name);
		if (least !== most || least < 1 || least >= threshold) continue;
		if (!known.has(name)) continue;
		secrets.set(name, least);
	}
	return secrets;
}

/** Works out what follows from what is told, such as the rest of a share. */
function attackTruth(truth: ReturnType<typeof learn>): void {
	for (const { name, least } of attack(truth, truth.names)) truth.fix(name, least);
}
