/** What we use of the package, which brings no types of its own. */
declare module 'fs-native-extensions' {
	/**
	 * Locks a whole open file for this descriptor alone, until it is closed or its process ends
	 * (open file description locks on Linux, `flock` on macOS, `LockFileEx` on Windows).
	 * @returns false when another descriptor, of any process, has it
	 * @throws the system's error where files cannot be locked
	 */
	export function tryLock(descriptor: number): boolean;
}
