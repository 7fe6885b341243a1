/**
 * A failure that the person who runs the program can mend. Its message says how, and holds
 * nothing about any case: it is shown and logged as it is.
 */
export class Explained extends Error {
	override readonly name: string = 'Explained';
}
