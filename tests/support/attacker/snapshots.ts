import { attackFew, solved } from './attack';
import { learnt, secretsIn, told, type Verdict } from './judge';
import { Knowledge } from './knowledge';
import { byYear, type Published, type Publishing } from './published';
import type { Truth } from './truth';

/** Everything that is published of a kommun, and the facts it was made of. */
export interface Snapshot {
	publishing: Publishing;
	published: Published;
}

/** The names of a number before, after, and of what it changed by. */
const BEFORE = 'before ';
const AFTER = 'after ';
const CHANGE = 'change ';

/**
 * What somebody works out who fetched everything twice, before and after corrections: by how many
 * persons a number changed is as secret as the number. The attacker guesses which way each number
 * went, and is right.
 */
export function verdictOnSnapshots(before: Snapshot, after: Snapshot): Verdict {
	const { threshold } = after.publishing;
	const verdict: Verdict = { secrets: 0, recovered: [] };
	for (const year of byYear(after.published)) {
		const earlier = new Map([...before.published].filter(([period]) => year.has(period)));
		const old = learnt(before.publishing, earlier);
		const now = learnt(after.publishing, year);
		const { knowledge, truth } = changes(old, now);
		const secrets = secretsIn(knowledge, truth, threshold, (name) =>
			name.startsWith(CHANGE) ? name.slice(CHANGE.length) : null
		);
		const found = attackFew(knowledge, solved(knowledge), secrets, threshold);
		verdict.secrets += secrets.length;
		verdict.recovered.push(...found.map((each) => told(each, truth)));
	}
	return verdict;
}

interface Learnt {
	knowledge: Knowledge;
	truth: Truth;
}

/** All that is known of both, and of what lies between. */
function changes(old: Learnt, now: Learnt): Learnt {
	const knowledge = new Knowledge();
	copy(old.knowledge, knowledge, BEFORE);
	copy(now.knowledge, knowledge, AFTER);
	const signOf = (name: string) => Math.sign(now.truth(name) - old.truth(name)) || 1;
	const isInBoth = (name: string) => old.knowledge.has(name) && now.knowledge.has(name);
	for (const name of now.knowledge.names) {
		if (!isInBoth(name)) continue;
		knowledge.relate([
			[AFTER + name, 1],
			[BEFORE + name, -1],
			[CHANGE + name, -signOf(name)]
		]);
	}
	// What adds up before and after adds up between them.
	const known = new Set(old.knowledge.relations.map((relation) => textOf(old.knowledge, relation)));
	for (const relation of now.knowledge.relations) {
		const names = [...relation.terms.keys()].map((place) => now.knowledge.names[place] ?? '');
		if (relation.least !== relation.most || !names.every(isInBoth)) continue;
		if (!known.has(textOf(now.knowledge, relation))) continue;
		const times = [...relation.terms.values()];
		knowledge.relate(
			names.map((name, index) => [CHANGE + name, signOf(name) * (times[index] ?? 0)])
		);
	}
	return {
		knowledge,
		truth: (name) => {
			if (name.startsWith(BEFORE)) return old.truth(name.slice(BEFORE.length));
			if (name.startsWith(AFTER)) return now.truth(name.slice(AFTER.length));
			const own = name.slice(CHANGE.length);
			return Math.abs(now.truth(own) - old.truth(own));
		}
	};
}

function copy(from: Knowledge, to: Knowledge, prefix: string): void {
	from.names.forEach((name, place) => to.within(prefix + name, from.bounds[place] ?? {}));
	for (const { terms, least, most } of from.relations) {
		const named = [...terms].map(([place, times]) => [prefix + from.names[place], times] as const);
		to.relate(named, { least, most });
	}
}

function textOf({ names }: Knowledge, { terms }: Knowledge['relations'][number]): string {
	return [...terms].map(([place, times]) => `${times} ${names[place]}`).join(' ');
}
