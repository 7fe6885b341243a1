import { readdirSync, readFileSync, statSync } from 'node:fs';

/** How much JavaScript a page may download, compressed as browsers are sent it, in kilobytes of 1 000 bytes. */
export interface ScriptBudget {
	/** Before the first input. */
	first: number;
	/** With everything that the page may load later. */
	all: number;
}

const FORM: ScriptBudget = { first: 50, all: 90 };
const CHART: ScriptBudget = { first: 120, all: 120 };

/** Of the pages that draw charts; every other is held to the budget of a form. */
const BUDGETS: Readonly<Record<string, ScriptBudget>> = {
	'/oversikt': CHART,
	'/ar': CHART,
	'/avvikelser': CHART,
	'/korttids-och-sabo': CHART,
	'/serier/[id=uuid]': CHART,
	'/samverkan': CHART,
	'/delad/[token]': CHART,
	'/moten/[id=uuid]/visa': CHART,
	'/matt/[matt]': CHART
};

/** What a page downloads of JavaScript, in kilobytes as in its budget. */
export interface ScriptSize {
	route: string;
	budget: ScriptBudget;
	/** Files at the first visit. */
	files: number;
	first: number;
	all: number;
}

/** A file of the build, and the files that it needs and may fetch, by their names in the manifest. */
interface Built {
	file: string;
	isEntry?: boolean;
	imports?: string[];
	dynamicImports?: string[];
}

const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';
const NODES = '.svelte-kit/generated/client-optimized/nodes';
/** What every page is drawn in: the frame, and the page that tells of an error. */
const AROUND = [`${NODES}/0.js`, `${NODES}/1.js`];

/** Adds up the scripts of every page of the build there is, with brotli as the build made it. */
export function measureScripts(): ScriptSize[] {
	const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Built>;
	const start = Object.keys(manifest).filter(
		(name) => manifest[name]?.isEntry && !name.startsWith(NODES)
	);
	return readdirSync(NODES).flatMap((node) => {
		const route = /src\/routes(.*)\/\+page\.svelte/.exec(
			readFileSync(`${NODES}/${node}`, 'utf8')
		)?.[1];
		if (route === undefined) return [];
		const page = `${NODES}/${node}`;
		const first = reached([...start, ...AROUND, page], (name) => manifest[name]?.imports ?? []);
		const all = reached([...first], (name) => {
			const { imports = [], dynamicImports = [] } = manifest[name] ?? {};
			// What starts the application names every page there is.
			return start.includes(name) ? imports : [...imports, ...dynamicImports];
		});
		return [
			{
				route: route || '/',
				budget: BUDGETS[route] ?? FORM,
				files: first.size,
				first: kilobytes(manifest, first),
				all: kilobytes(manifest, all)
			}
		];
	});
}

/** Whether a page downloads more than it may. */
export function isOver({ first, all, budget }: ScriptSize): boolean {
	return first > budget.first || all > budget.all;
}

/** What is named from some files, by what they name and so on, and they themselves. */
function reached(
	from: readonly string[],
	named: (name: string) => readonly string[]
): ReadonlySet<string> {
	const names = new Set(from);
	for (const name of names) for (const one of named(name)) names.add(one);
	return names;
}

function kilobytes(manifest: Readonly<Record<string, Built>>, names: ReadonlySet<string>): number {
	const files = [...names].flatMap((name) => manifest[name]?.file ?? []);
	const scripts = files.filter((file) => file.endsWith('.js'));
	const sizes = scripts.map((file) => statSync(`build/client/${file}.br`).size);
	return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
