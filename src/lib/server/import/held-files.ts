import type { ImportKind } from '../database/schema';
import { isSender, type Sender } from './sender';

/**
 * Uploaded files, kept in memory for half an hour so that one can be read again when names
 * have been added or columns mapped. Never on disk: a file of cases is secret.
 */
interface HeldFile {
	/** Only whoever sent it may have it read again. */
	sender: Sender;
	kind: ImportKind;
	name: string;
	bytes: Uint8Array;
	/** As in `ImportFile`. */
	headerLine?: 0 | 1;
}

const KEPT_MS = 30 * 60_000;
const HELD_MAX = 200 * 1024 * 1024;
const held = new Map<string, HeldFile>();

/** Keeps a file under an import's id; the oldest give way when there is too much. */
export function holdFile(importId: string, file: HeldFile): void {
	held.set(importId, file);
	setTimeout(() => held.delete(importId), KEPT_MS).unref();
	let total = [...held.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
	for (const [id, { bytes }] of held) {
		if (total <= HELD_MAX || id === importId) break;
		held.delete(id);
		total -= bytes.length;
	}
}

/** The file that the scope's actor sent for an import, while it is kept. */
export function heldFile(importId: string, scope: Sender): HeldFile | null {
	const file = held.get(importId);
	return file && isSender(file.sender, scope) ? file : null;
}

/** Lets go of a file. */
export function releaseFile(importId: string): void {
	held.delete(importId);
}
