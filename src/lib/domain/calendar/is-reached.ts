/**
 * Whether an instant has come. One that cannot be read (`Invalid Date`) has: what it is the end of
 * must never go on because nobody knows when it ends.
 */
export function isReached(instant: Date, now: Date): boolean {
	return !(instant.getTime() > now.getTime());
}
