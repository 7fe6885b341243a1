import type { z } from 'zod';
import { straysIn, type Stray } from '../address/strays';
import type { Problem } from './problem';

/**
 * Reads a question's parameters by their declaration. None is passed over: one that is not
 * declared, or stands more than once where the declaration is not of a list, is a problem as much
 * as one with a wrong value, for else the answer would be to another question.
 */
export function readParameters<Declaration extends z.ZodObject>(
	declaration: Declaration,
	given: Iterable<readonly [name: string, value: string]>
): { values: z.output<Declaration>; problems: null } | { values: null; problems: Problem[] } {
	const pairs = [...given];
	const names = Object.keys(declaration.shape);
	const lists = names.filter((name) => isList(declaration.shape[name] as z.ZodType));
	const strays = straysIn(pairs, names)
		.filter((stray) => stray.kind === 'unknown' || !lists.includes(stray.name))
		.map((stray) => strayProblem(stray, names));
	const known = pairs.filter(([name]) => names.includes(name));
	const listed = lists.map((list): [string, string[]] => [
		list,
		known.filter(([name]) => name === list).map(([, value]) => value)
	]);
	const parsed = declaration.safeParse(Object.fromEntries([...known, ...listed]));
	const wrong = parsed.success ? [] : parsed.error.issues.map(problemOf);
	if (parsed.success && strays.length === 0) return { values: parsed.data, problems: null };
	return { values: null, problems: [...strays, ...wrong] };
}

/** Whether a parameter may stand several times. */
function isList(declaration: z.ZodType): boolean {
	return declaration.safeParse([]).success;
}

function strayProblem(stray: Stray, names: readonly string[]): Problem {
	const parameter = stray.name;
	if (stray.kind === 'repeated') {
		const message = `Parametern ${parameter} står ${stray.times} gånger. Ange den en gång.`;
		return { code: 'repeated-parameter', parameter, message };
	}
	const all = names.length === 0 ? 'Här finns inga.' : `De som finns är ${names.join(', ')}.`;
	const help = stray.meant === null ? all : `Menade du ${stray.meant}?`;
	const message = `Parametern ”${parameter}” finns inte. ${help}`;
	return { code: 'unknown-parameter', parameter, message };
}

function problemOf(issue: z.core.$ZodIssue): Problem {
	// In a list, the path goes on to which of them is wrong.
	const parameter = String(issue.path[0] ?? '');
	// Whatever is given is text: only what is not given is of another type.
	const missing = issue.code === 'invalid_type';
	return { code: missing ? 'missing-parameter' : 'wrong-value', parameter, message: issue.message };
}
