import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../database/open';
import { heldFile, type ImportPhase } from '../../database/schema';
import { transaction, type Transaction } from '../../database/transaction';
import { reportFailure } from '../../failure/report-failure';
import type { Scope } from '../../scope';
import { findHeld } from './held-file';

/** How far an import has come. */
export interface ImportProgress {
	phase: ImportPhase;
	/** Rows done in this phase. */
	done: number;
	/** Rows in all; null while not yet known. */
	total: number | null;
	/** `failed`: what the user reads. */
	message?: string;
	/** `failed`: the file's own column names, where they need mapping. */
	headers?: readonly string[];
}

/** Tells how far a piece of work has come. */
export type ReportProgress = (progress: ImportProgress) => void;

/** Swedish words for what is being done. */
export const PHASE_WORDS: Record<ImportPhase, string> = {
	reading: 'Läser filen',
	checking: 'Granskar raderna',
	saving: 'Förbereder förhandsvisningen',
	committing: 'Importerar',
	done: 'Klart',
	failed: 'Filen kunde inte läsas'
};

const INTERRUPTED = 'Läsningen avbröts innan den blev klar. Läs filen på nytt.';

/** What is reported in between is left out: a page asks twice a second. */
const EVERY_MS = 500;
/** Also when nothing new is told: whoever is silent is taken for gone (`HeldFile.silent`). */
const HEARTBEAT_MS = 5_000;

/** Somebody who is told how far an import has come, and writes it where every process sees it. */
export interface Follower {
	report: ReportProgress;
	/** Writes how it ended, and follows no longer. A failure is reported, never thrown. */
	end: (progress: ImportProgress) => Promise<void>;
}

/** Follows the reading of a kept file for its sender. */
export function followProgress(database: Database, scope: Scope, importId: string): Follower {
	let latest: ImportProgress = { phase: 'reading', done: 0, total: null };
	let written = latest;
	let writtenAt = performance.now();
	let writing = Promise.resolve();

	const write = () => {
		const said = latest;
		written = said;
		writtenAt = performance.now();
		writing = writing
			.then(() => writeProgress(database, scope, importId, said))
			.catch((error: unknown) => void reportFailure(error, { at: 'import' }));
		return writing;
	};
	const timer = setInterval(() => {
		if (latest !== written || performance.now() - writtenAt > HEARTBEAT_MS) void write();
	}, EVERY_MS).unref();

	return {
		report(progress) {
			latest = progress;
		},
		async end(progress) {
			clearInterval(timer);
			latest = progress;
			await write();
		}
	};
}

/** How far the actor's import has come; null when it is not theirs, or not followed any more. */
export async function progressOf(
	tx: Transaction,
	importId: string
): Promise<ImportProgress | null> {
	const held = await findHeld(tx, importId);
	if (held === null) return null;
	const { phase, done, total, message, headers, silent } = held;
	if (silent && phase !== 'done' && phase !== 'failed') {
		return { phase: 'failed', done, total, message: INTERRUPTED };
	}
	return { phase, done, total, ...(message !== null && { message }), ...(headers && { headers }) };
}

async function writeProgress(
	database: Database,
	scope: Scope,
	importId: string,
	{ phase, done, total, message, headers }: ImportProgress
): Promise<void> {
	const said = {
		phase,
		done,
		total,
		message: message ?? null,
		headers: headers ? [...headers] : null
	};
	await transaction(database, scope, (tx) =>
		tx
			.update(heldFile)
			.set({ ...said, heardAt: sql`now()` })
			.where(eq(heldFile.importId, importId))
	);
}
