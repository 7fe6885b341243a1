/** What the application has, for generated requests to come close to what it understands. */
export interface Ground {
	/** Addresses with something behind them. */
	addresses: readonly string[];
	/** Actions of forms, as addresses name them: `?/spara`. */
	actions: readonly string[];
	/** Names of fields and parameters, with a value that each has had. */
	fields: readonly (readonly [name: string, value: string])[];
}

/** Parameters that no form of the pages has. */
const PARAMETERS = [
	...['manad', 'ar', 'grupp', 'val', 'efter', 'sparat', 'till', 'varfor', 'slag', 'namn', 'kommun'],
	...['from', 'to', 'by', 'ward', 'healthCentre', 'sex', 'age', 'committee', 'plan', 'careForm'],
	...['sida', 'sortera', 'ordning', 'granskning', 'manader', 'alla', 'state', 'code', 'error'],
	...['x-sveltekit-invalidated', 'x-sveltekit-trailing-slash', '/remote']
].map((name) => [name, '2019-12'] as const);

/**
 * Looks around: the fields of every page's forms and the addresses that pages link to.
 * @param read a page's HTML as somebody who may do all there is
 */
export async function lookAround(
	methods: Readonly<Record<string, readonly string[]>>,
	addresses: readonly string[],
	read: (address: string) => Promise<string>
): Promise<Ground> {
	const fields = new Map<string, readonly [string, string]>();
	const found = new Set(addresses);
	for (const address of addresses) {
		const html = await read(address);
		for (const [, href = ''] of html.matchAll(/href="(\/[^"#]*)"/g)) found.add(unescaped(href));
		for (const [tag] of html.matchAll(/<(input|select|textarea|button)\b[^>]*>/g)) {
			const [name, value] = [attribute(tag, 'name'), attribute(tag, 'value')];
			if (name) fields.set(`${name}=${value}`, [name, value]);
		}
	}
	const actions = Object.values(methods).flatMap((all) =>
		all.flatMap((method) => (method.startsWith('POST ?') ? [method.slice('POST '.length)] : []))
	);
	return {
		addresses: [...found].filter((address) => !LEAVING.test(address)),
		actions: [...new Set(actions)],
		fields: [...fields.values(), ...PARAMETERS]
	};
}

/** What ends the session that the rest is sent in, and files that are no concern of the routes. */
const LEAVING = /^\/(logga-ut|_app\/immutable)/;

function attribute(tag: string, name: string): string {
	return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function unescaped(text: string): string {
	return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
