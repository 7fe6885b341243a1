import { describe, expect, it } from 'vitest';
import { circles, gathered, importGraph, sourceFiles } from '../../../tests/support/import-graph';

const SERVER = 'src/lib/server/';

/** The folder under `server` that a file is in; one that stands in no folder is its own. */
function folderOf(file: string): string {
	return file.slice(SERVER.length).split('/')[0] ?? file;
}

describe('imports', () => {
	it('finds a circle where there is one', () => {
		const graph = new Map([
			['a', new Set(['b'])],
			['b', new Set(['c'])],
			['c', new Set(['b'])]
		]);
		expect(circles(graph)).toEqual(['b → c → b']);
	});

	it('run in no circle between the folders of the server, those of types included', () => {
		expect(circles(gathered(importGraph(sourceFiles(SERVER)), folderOf))).toEqual([]);
	});

	it('run in no circle between the files of the server, those of types included', () => {
		expect(circles(importGraph(sourceFiles(SERVER)))).toEqual([]);
	});

	it('run in no circle between any files', () => {
		expect(circles(importGraph(sourceFiles(), { types: false }))).toEqual([]);
	});
});
