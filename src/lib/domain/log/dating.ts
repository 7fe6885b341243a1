/** An entry and when it was sealed, as instants. */
export interface Dated {
	at: Date;
	sealedAt: Date;
}

/** What is wrong with an entry's time: earlier than it can have been written, or later. */
export type WrongDate = 'dated-back' | 'dated-ahead';

/**
 * How far an entry's time may be from what its place says: clocks of several computers differ, and
 * an entry is seen only when its transaction has committed.
 */
const TOLERANCE_MS = 15 * 60_000;

/**
 * Judges the times of sealed entries, given in the order of the chain. A sealing that took fewer
 * entries than it could left none behind, so that whatever is sealed later was written later; within
 * one sealing entries come in the order in which they were written.
 * @param full entries that one sealing takes at most
 */
export function createDating(full: number): (entry: Dated) => WrongDate | null {
	/** The last sealing that left nothing behind. */
	let emptied = -Infinity;
	let sealing = { at: -Infinity, entries: 0, latest: -Infinity };
	return ({ at, sealedAt }) => {
		if (sealedAt.getTime() !== sealing.at) {
			if (sealing.entries < full) emptied = sealing.at;
			sealing = { at: sealedAt.getTime(), entries: 0, latest: -Infinity };
		}
		const time = at.getTime();
		const earliest = Math.max(emptied, sealing.latest) - TOLERANCE_MS;
		sealing.entries += 1;
		if (time > sealing.at + TOLERANCE_MS) return 'dated-ahead';
		if (time < earliest) return 'dated-back';
		sealing.latest = Math.max(sealing.latest, time);
		return null;
	};
}
