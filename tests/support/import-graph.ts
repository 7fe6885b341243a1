import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** What imports what: a file's or a folder's name, and the names of those it imports. */
export type ImportGraph = Map<string, Set<string>>;

const SOURCE = 'src';
const IMPORT =
	/(?:^|[\n;])[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\sfrom\s*)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

/** The source files under a folder, tests left out, with `/` between folders. */
export function sourceFiles(folder: string = SOURCE): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name).replaceAll('\\', '/'))
		.filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'));
}

/** What the files import of each other; imports of types alone too, unless told not to. */
export function importGraph(files: readonly string[], { types = true } = {}): ImportGraph {
	const known = new Set(files);
	const graph: ImportGraph = new Map();
	for (const file of files) {
		const imported = new Set<string>();
		for (const [, type, named, called] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
			const target = fileOf(file, named ?? called ?? '', known);
			if (target !== undefined && target !== file && (types || !type)) imported.add(target);
		}
		graph.set(file, imported);
	}
	return graph;
}

function fileOf(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
	const path = specifier.startsWith('$lib/')
		? join(SOURCE, 'lib', specifier.slice('$lib/'.length))
		: specifier.startsWith('.')
			? normalize(join(dirname(from), specifier))
			: null;
	if (path === null) return undefined;
	const name = path.replaceAll('\\', '/');
	return [name, `${name}.ts`].find((candidate) => known.has(candidate));
}

/** The graph of what the files stand in, such as folders. */
export function gathered(graph: ImportGraph, placeOf: (file: string) => string): ImportGraph {
	const places: ImportGraph = new Map();
	for (const [file, imported] of graph) {
		const from = placeOf(file);
		const reached = places.get(from) ?? new Set<string>();
		for (const target of imported) if (placeOf(target) !== from) reached.add(placeOf(target));
		places.set(from, reached);
	}
	return places;
}

/** Imports that lead back to where they began, each as `a → b → a`; none when there is no circle. */
export function circles(graph: ImportGraph): string[] {
	const found: string[] = [];
	const done = new Set<string>();
	const way: string[] = [];
	const follow = (at: string) => {
		const met = way.indexOf(at);
		if (met >= 0) found.push([...way.slice(met), at].join(' → '));
		if (met >= 0 || done.has(at)) return;
		way.push(at);
		for (const next of graph.get(at) ?? []) follow(next);
		way.pop();
		done.add(at);
	};
	for (const at of graph.keys()) follow(at);
	return found;
}
