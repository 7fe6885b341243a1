import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command was called the wrong way; `message` says in Swedish what to do instead. */
export class WrongCall extends Error {
	override readonly name = 'WrongCall';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** An option as typed: text, true for a switch, or a list of them where it may come again. */
export type GivenOption = string | boolean | (string | boolean)[];
export type GivenOptions<Names extends string> = Partial<Record<Names, GivenOption>>;

/**
 * Reads a command's arguments: as many positional ones as `positionals` names, and options.
 * @throws {WrongCall}
 */
export function readArguments<Known extends Options>(
	args: string[],
	{ positionals, options }: { positionals: readonly string[]; options: Known }
): { positionals: string[]; options: GivenOptions<keyof Known & string> } {
	const parsed = parse(args, options);
	const missing = positionals[parsed.positionals.length];
	if (missing !== undefined) throw new WrongCall(`${missing} saknas.`);
	const extra = parsed.positionals[positionals.length];
	if (extra !== undefined) throw new WrongCall(`${extra} är ett ord för mycket.`);
	return {
		positionals: parsed.positionals,
		options: parsed.values as GivenOptions<keyof Known & string>
	};
}

/** An option's text, or undefined where it was not given. */
export function textOf(option: GivenOption | undefined): string | undefined {
	return typeof option === 'string' ? option : undefined;
}

/** The texts of an option that may be given several times. */
export function textsOf(option: GivenOption | undefined): string[] {
	return [option].flat().filter((text) => typeof text === 'string');
}

function parse(args: string[], options: Options) {
	try {
		return parseArgs({ args, options, allowPositionals: true, strict: true });
	} catch (error) {
		throw new WrongCall(inSwedish(error, args, options));
	}
}

/** parseArgs explains itself in English; its codes tell the three things that can be wrong. */
function inSwedish(error: unknown, args: readonly string[], options: Options): string {
	const code = error instanceof TypeError && 'code' in error ? error.code : null;
	const nameOf = (text: string) => text.replace(/^--?/, '').split('=')[0] ?? '';
	const given = args.filter((arg) => arg.startsWith('-'));
	if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
		const unknown = given.find((arg) => !Object.hasOwn(options, nameOf(arg)));
		return `Okänd flagga: ${unknown ?? given.join(' ')}`;
	}
	if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
		const wanting = given.find((arg, at) => {
			const value = args[args.indexOf(arg) + 1];
			const isText = options[nameOf(arg)]?.type === 'string';
			return isText ? value === undefined || value.startsWith('-') : arg.includes('=') || at < 0;
		});
		const name = wanting ? nameOf(wanting) : '';
		return options[name]?.type === 'string'
			? `Flaggan --${name} behöver ett värde.`
			: `Flaggan --${name} tar inget värde.`;
	}
	throw error;
}
