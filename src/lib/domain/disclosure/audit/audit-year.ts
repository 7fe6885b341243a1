import { isSmall } from '../threshold';
import { AuditedYear, type PublishedRow, type YearToAudit } from './audited-year';
import { SECRETS } from './case-numbers';
import { CasePlaces } from './case-places';
import { Ledger } from './ledger';
import { Narrowing } from './narrowing';
import { writeCases } from './write-cases';
import { writeOwnGroups } from './write-own-groups';

/** How many secrets are tried before others have their turn. */
const SLICE = 10;

/** A number that must be few by all that is shown, and the rows that this follows from. */
export interface Proof {
	place: number;
	rows: PublishedRow[];
}

/**
 * What of a year's figures tells numbers that it must not: each number of few persons that by all that
 * is shown can be neither none nor the threshold or more. Of numbers `among` some that were found
 * before, where figures have been taken away since. Yields between pieces of work.
 */
export function* auditYear(
	audited: YearToAudit,
	among?: readonly Proof[]
): Generator<void, Proof[]> {
	const year = new AuditedYear(audited);
	const ledger = new Ledger();
	const cases = new CasePlaces(year, ledger);
	yield* writeCases(ledger, cases);
	const own = yield* writeOwnGroups(ledger, cases);
	const secrets = among?.map(({ place }) => place) ?? [...own, ...secretsOf(cases)];
	const narrowing = new Narrowing(ledger);
	yield;
	yield* narrowing.settle();
	const { threshold } = year;
	const proofs: Proof[] = [];
	let tried = 0;
	for (const place of secrets) {
		if (!isSmall(ledger.values[place] ?? 0, threshold)) continue;
		if (++tried % SLICE === 0) yield;
		const notMany = narrowing.refuted(place, threshold, Infinity);
		const notNone = notMany && narrowing.refuted(place, 0, 0);
		if (notMany === null || notNone === null) continue;
		const sources = [...new Set([...notMany, ...notNone])];
		proofs.push({ place, rows: sources.flatMap((source) => year.rows[source] ?? []) });
	}
	return proofs;
}

function* secretsOf(cases: CasePlaces): Generator<number> {
	for (const { first } of cases.all()) {
		for (const order of SECRETS) yield first + order;
	}
}
