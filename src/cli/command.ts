/** One word of the command line: `svu NAME ...`. */
export interface Command {
	name: string;
	/** How it is called, after `svu`, e.g. `import cases FIL`. */
	usage: string;
	/** One Swedish line for the help text. */
	summary: string;
	/** It serves: what only the server heeds is judged too. */
	serves?: true;
	/**
	 * Does the work. Results go to standard output and nothing else does; words for the person go
	 * to standard error.
	 * @returns the process's exit code: 0 done, 1 refused or failed, 2 called the wrong way
	 */
	run(args: string[]): Promise<number>;
}
