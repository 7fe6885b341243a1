import { attack } from './attack';
import { learn, PERSONS, type Answers } from './learn';

/** What an attack on the answers of some months came to. */
export interface Verdict {
	/** Numbers of persons from 1 to the threshold that the answers hide. */
	secrets: number;
	/** Those that were worked out: month, number and value. */
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
		for (const { name, value } of attack(known, [...secrets.keys()])) {
			if (secrets.get(name) === value) verdict.recovered.push(`${month} ${name} = ${value}`);
			else throw new Error(`${month} ${name} is ${secrets.get(name) ?? '?'}, not ${value}`);
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
	for (const { name, value } of attack(truth, truth.names)) truth.fix(name, value);
}
