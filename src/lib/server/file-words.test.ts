import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importGraph, sourceFiles } from '../../../tests/support/import-graph';

const FILES = sourceFiles('src/lib/server');

/** Areas; the others hold tables and what is true of every request. */
const AREAS = FILES.filter((file) => !/server\/(database|http)\//.test(file));

/** What the night runs; the kind itself stands in no folder. */
const NIGHT = FILES.filter((file) => /server\/.+\/[^/]+-job\.ts$/.test(file));

/** Words that say the same as `read`, `write` and `post` (docs/architecture.md). */
const OTHER_WORDS = [
	...['load', 'find', 'list', 'get', 'fetch', 'query', 'rows', 'look'],
	...[
		'edit',
		'change',
		'mark',
		'save',
		'store',
		'create',
		'add',
		'insert',
		'update',
		'set',
		'setting'
	],
	...['remove', 'delete', 'revoke', 'action', 'actions', 'page']
];
/** One that begins so, or that ends so and does not begin as it should. */
const OTHER = new RegExp(
	`^(${OTHER_WORDS.join('|')})([-.]|$)|^(?!(read|write|post|record)-).*-(page|actions?|setting)\\.ts$`
);

/** What is a name of its own: the log's one way in, and one's own sessions at the door. */
const NAMED_OTHERWISE = [
	'src/lib/server/log/insert-entry.ts',
	'src/lib/server/sign-in/revoke-own.ts'
];

describe('a file of the server', () => {
	it('says by its first word what it does, in the words that all do', () => {
		const inOtherWords = AREAS.filter((file) => OTHER.test(basename(file)));
		expect(inOtherWords.filter((file) => !NAMED_OTHERWISE.includes(file))).toEqual([]);
	});

	it('that the night runs says so, and no other does', () => {
		const jobs = FILES.filter((file) => / \w+: NightlyJob = /.test(readFileSync(file, 'utf8')));
		expect(jobs.length).toBeGreaterThan(0);
		expect(NIGHT).toEqual(jobs);
	});

	it('that the night runs is run: it stands among the others of the night', () => {
		const list = 'src/lib/server/nightly/jobs.ts';
		const run = importGraph([list, ...NIGHT]).get(list);
		expect(NIGHT.filter((file) => !run?.has(file))).toEqual([]);
	});
});
