const BRAND = Symbol.for('utskrivningsklar.explained');

/**
 * A failure that the person who runs the program can mend. Its message says how, and holds
 * nothing about any case: it is shown and logged as it is.
 */
export class Explained extends Error {
	override readonly name: string = 'Explained';
	/** The exit code of a program that ends with it: 1 failed, 2 called the wrong way. */
	readonly exitCode: 1 | 2 = 1;
	readonly [BRAND] = true;
}

/** What the operator has set cannot be worked with; the message says what to set instead. */
export class WrongSetting extends Explained {
	override readonly name: string = 'WrongSetting';
	override readonly exitCode = 2;
}

/**
 * Whether something thrown is explained. The command line and the web application it serves are
 * built apart and have a class each, so `instanceof` would miss the other's.
 */
export function isExplained(error: unknown): error is Explained {
	return error instanceof Error && BRAND in error;
}
