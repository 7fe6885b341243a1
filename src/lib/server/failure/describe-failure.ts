import { isExplained } from '../explained';

/**
 * What the technical log may know of an error: never its message, unless it was written for it, its parameters or any other
 * words, for those repeat what was typed ("invalid input syntax for type integer: …"). Kinds,
 * codes and places in the program are the same whoever the case is about.
 */
export interface Failure {
	name: string;
	/** Of a failure that is explained: what whoever runs the program can do about it. */
	words?: string;
	/** SQLSTATE, or the code of Node or of our own errors. */
	code?: string;
	/** Names from the database schema, and PostgreSQL's function that raised the error. */
	table?: string;
	column?: string;
	constraint?: string;
	routine?: string;
	/** System call that failed. */
	syscall?: string;
	/** The innermost places in the program, `file:line:column`. */
	at: string[];
	cause?: Failure;
}

/** Where an error's field is read from, and the only way in which its value may be written. */
const FIELDS = [
	['code', 'code'],
	['table', 'table_name'],
	['column', 'column_name'],
	['constraint', 'constraint_name'],
	['routine', 'routine'],
	['syscall', 'syscall']
] as const;
/** A name in a program or a schema, or a code; no number, date or text of a case looks like it. */
const NAME = /^[A-Za-z_][\w-]{0,62}$/;
/** The five signs of an SQLSTATE, which may be digits. */
const SQLSTATE = /^[0-9A-Z]{5}$/;
const FRAME = /^\s+at (?:[\w$.<>[\] #]+ \()?((?:file:\/\/|node:|\/)[^\s()]+:\d+:\d+)\)?$/;
const MOST_FRAMES = 12;
const DEEPEST_CAUSE = 4;

/** Describes whatever was thrown. */
export function describeFailure(error: unknown, depth = 0): Failure {
	if (!(error instanceof Error)) return { name: typeof error, at: [] };
	const fields = FIELDS.flatMap(([name, key]) => {
		const value: unknown = Reflect.get(error, key);
		const plain = typeof value === 'string' && (NAME.test(value) || isSqlState(name, value));
		return plain ? [[name, value]] : [];
	});
	return {
		name: NAME.test(error.name) ? error.name : 'Error',
		...(isExplained(error) && { words: error.message }),
		...(Object.fromEntries(fields) as Omit<Failure, 'name' | 'at' | 'cause'>),
		at: framesOf(error),
		...(error.cause !== undefined &&
			depth < DEEPEST_CAUSE && { cause: describeFailure(error.cause, depth + 1) })
	};
}

function isSqlState(name: string, value: string): boolean {
	return name === 'code' && SQLSTATE.test(value);
}

/**
 * The frames of a stack. It begins with the message, which is cut off; where the message has
 * been changed since, nobody knows where the old one ends.
 */
function framesOf({ message, stack = '' }: Error): string[] {
	const at = stack.indexOf(message);
	if (at < 0) return [];
	return stack
		.slice(at + message.length)
		.split('\n')
		.flatMap((line) => FRAME.exec(line)?.[1] ?? [])
		.slice(0, MOST_FRAMES);
}
