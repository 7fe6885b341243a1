import type { z } from 'zod';
import { straysIn, type Stray } from '../address/strays';
import type { Problem } from './problem';

/**
 * Reads a question's parameters by their declaration. None is passed over: one that is not
 * declared, or stands more than once, is a problem as much as one with a wrong value, for
 * else the answer would be to another question.
 */
export function readParameters<Declaration extends z.ZodObject>(
	declaration: Declaration,
	given: Iterable<readonly [name: string, value: string]>
): { values: z.output<Declaration>; problems: null } | { values: null; problems: Problem[] } {
	const pairs = [...given];
	const names = Object.keys(declaration.shape);
	const strays = straysIn(pairs, names).map((stray) => strayProblem(stray, names));
	const known = pairs.filter(([name]) => names.includes(name));
	const parsed = declaration.safeParse(Object.fromEntries(known));
	const wrong = parsed.success ? [] : parsed.error.issues.map(problemOf);
	if (parsed.success && strays.length === 0) return { values: parsed.data, problems: null };
	return { values: null, problems: [...strays, ...wrong] };
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
	const parameter = issue.path.map(String).join('.');
	// Whatever is given is text: only what is not given is of another type.
	const missing = issue.code === 'invalid_type';
	return { code: missing ? 'missing-parameter' : 'wrong-value', parameter, message: issue.message };
}
