import { OTHERS, RefusalLimit } from '../../domain/log/refusal-limit';
import { networkOf } from '../../domain/sign-in/network';
import { maskPersonnummer } from '../../domain/personnummer/personnummer';
import type { Said } from '../access/refuse';
import type { Scope } from '../scope';
import { now } from '../clock';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { reportFailure } from '../failure/report-failure';
import { record } from './record';
import { recordSignIn } from './record-sign-in';

const STRETCH_MS = 10 * 60_000;
/** Some tens of wrong turns in ten minutes are a person's; more are a program's. */
const LIMITS = { everyMs: STRETCH_MS, each: 30, unknown: 200 };
const LONGEST_REASON = 300;

/** Shown where nobody is signed in. */
const NOBODY = 'ingen inloggad';

/** Something that was not done for whoever asked. */
export interface Refusal extends Said {
	/** The route as the router knows it, never the address, which may hold what was typed. */
	route: string;
	method: string;
	/** How many rows of a file. */
	rows?: number;
}

/** Who was refused: a scope where somebody is signed in, and else the address alone. */
export type Refused = { scope: Scope } | { scope: null; address: string | null };

/** A place in the log for refusals, which also knows how many it has been spared. */
export interface RefusalLog {
	/** Logs a refusal, or counts it when there are too many. A failure is reported, never thrown. */
	note: (who: Refused, refusal: Refusal) => Promise<void>;
	/** Logs what was only counted, and counts no more. */
	stop: () => Promise<void>;
}

interface Counted {
	who: Refused;
	refusal: Refusal;
	times: number;
}

/** Opens the place, one a process. What was only counted is logged when the stretch of time is over. */
export function openRefusalLog(database: Database): RefusalLog {
	const limit = new RefusalLimit(LIMITS);
	let counted = new Map<string, Counted>();
	let timer: NodeJS.Timeout | undefined;

	async function write(who: Refused, refusal: Refusal, times = 1): Promise<void> {
		try {
			await writeRefusal(database, who, refusal, times);
		} catch (error) {
			reportFailure(error, { at: 'loggen över nekad åtkomst' });
		}
	}

	function count(key: string, who: Refused, refusal: Refusal): void {
		const known = counted.get(key);
		if (known) known.times += 1;
		else counted.set(key, { who: key === OTHERS ? NOBODY_KNOWN : who, refusal, times: 1 });
		timer ??= setTimeout(() => void flush(), STRETCH_MS).unref();
	}

	async function flush(): Promise<void> {
		clearTimeout(timer);
		timer = undefined;
		const waiting = [...counted.values()];
		counted = new Map();
		for (const { who, refusal, times } of waiting) await write(who, refusal, times);
	}

	return {
		async note(who, refusal) {
			const verdict = limit.judge(senderOf(who), performance.now());
			if (verdict.log) await write(who, refusal);
			else count(verdict.countAs, who, refusal);
		},
		stop: flush
	};
}

/** Too many addresses to keep apart. */
const NOBODY_KNOWN: Refused = { scope: null, address: 'flera adresser' };

function senderOf(who: Refused): { key: string; known: boolean } {
	if (who.scope !== null) return { key: `${who.scope.kommun} ${who.scope.actorId}`, known: true };
	return { key: networkOf(who.address ?? ''), known: false };
}

async function writeRefusal(
	database: Database,
	who: Refused,
	refusal: Refusal,
	times: number
): Promise<void> {
	const { scope } = who;
	if (scope !== null) {
		await transaction(database, scope, (tx) => recordRefusal(tx, scope, refusal, times));
		return;
	}
	await recordSignIn(database.signin.orm, {
		...{ event: 'refused', actor: NOBODY, actorId: null, address: who.address, kommun: null },
		...subjectOf(refusal),
		details: detailsOf(refusal, times)
	});
}

/** Logs a refusal in the transaction that has refused, and else changed nothing. */
export function recordRefusal(
	tx: Transaction,
	scope: Scope,
	refusal: Refusal,
	times = 1
): Promise<void> {
	return record(tx, scope, {
		event: 'refused',
		...subjectOf(refusal),
		details: detailsOf(refusal, times)
	});
}

function subjectOf({ caseId }: Refusal): { caseId?: string } {
	return caseId === undefined ? {} : { caseId };
}

function detailsOf(refusal: Refusal, times: number) {
	const { route, method, status, reason, capability, rows } = refusal;
	return {
		...{ route, method, status },
		reason: maskPersonnummer(reason).slice(0, LONGEST_REASON),
		...(capability !== undefined && { capability }),
		...(rows !== undefined && { rows }),
		...(times > 1 && { times, until: now().toISOString() })
	};
}
