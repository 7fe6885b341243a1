import { isSender, type Sender } from './sender';

/**
 * How far imports have come, by import id, in this process. Kept while they run and ten
 * minutes after, for the page that follows them.
 */
export type ImportPhase = 'reading' | 'checking' | 'saving' | 'committing' | 'done' | 'failed';

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

const KEPT_MS = 10 * 60_000;
const followed = new Map<string, { sender: Sender; progress: ImportProgress }>();

/** Starts following an import; the returned function records its progress. */
export function followProgress(importId: string, sender: Sender): ReportProgress {
	followed.set(importId, { sender, progress: { phase: 'reading', done: 0, total: null } });
	return (progress) => {
		followed.set(importId, { sender, progress });
		if (progress.phase === 'done' || progress.phase === 'failed') {
			setTimeout(() => followed.delete(importId), KEPT_MS).unref();
		}
	};
}

/** How far the actor's import has come; null when it is not theirs, or not followed any more. */
export function progressOf(importId: string, scope: Sender): ImportProgress | null {
	const entry = followed.get(importId);
	return entry && isSender(entry.sender, scope) ? entry.progress : null;
}
