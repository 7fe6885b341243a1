import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { measureByCode } from '../../src/lib/domain/measures/catalogue';
import { cliScope } from '../../src/lib/server/access/gate';
import { knownMigrations } from '../../src/lib/server/database/program-version';
import { openInstallation } from '../../src/lib/server/installation/open';
import { connectAsOwner } from '../support/owner';
import { long } from '../support/rounds';
import { emptyDatabase } from '../support/template';
import { everyMeasure, fillInstallation, rulesOf } from './backup-fixture';
import {
	addRareRows,
	contentsOf,
	fillFormer,
	makeFormer,
	rowsOf,
	type Contents
} from './former-version';
import { connectOwner, freshPlace, openedAt } from './fixture';
import { addSeededRows } from './row-level-security/statements';

/** How many migrations each earlier version had: all of them in `npm run test:long`, else the first. */
const VERSIONS = knownMigrations()
	.slice(1)
	.map((_, before) => before + 1)
	.slice(0, long ? undefined : 1);

/** A row by its columns. */
type Row = Readonly<Record<string, string | null>>;

/**
 * What a later version throws away of what those with fewer migrations had: previews that it cannot read, and
 * what was published by month, which the night publishes anew by period.
 */
const THROWN_AWAY: readonly { table: string; before: number; which: (row: Row) => boolean }[] = [
	{
		table: 'import_batch',
		before: 27,
		which: ({ status, kind }) => status === 'staged' && kind === 'cases'
	},
	{ table: 'import_row', before: 27, which: () => true },
	{ table: 'published_figure', before: 43, which: () => true },
	{ table: 'published_mask', before: 43, which: () => true }
];

let today: Contents;
let rules: Record<string, string[]>;
let figures: string;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', '2020-03-15T09:00:00Z');
	const place = await freshPlace();
	const database = await openedAt(place);
	const scope = await cliScope(database);
	await fillInstallation(database, scope);
	const owner = await connectOwner(place);
	await addSeededRows(owner);
	await addRareRows(owner);
	figures = await everyMeasure(database, scope);
	today = await contentsOf(owner);
	rules = await rulesOf(owner);
});

/** The figures of a version that was told no inhabitants, and has no rates of them. */
function withoutInhabitants(figures: string): string {
	const answers = JSON.parse(figures) as { output: { measure: string }[] }[];
	const own = answers.map(({ output }) =>
		output.filter(({ measure }) => measureByCode(measure)?.ofInhabitants !== true)
	);
	return JSON.stringify(own);
}

const removals: (() => Promise<void>)[] = [];
afterAll(async () => {
	for (const remove of removals) await remove();
});

it('every table has something to be carried over', () => {
	const empty = [...today].filter(([, { rows }]) => rows.length === 0).map(([name]) => name);
	expect(empty).toEqual([]);
});

it.each(VERSIONS)(
	'what the version with %i migrations had is there after the upgrade',
	async (count) => {
		const template = inject('template');
		const { place, remove } = await emptyDatabase(
			'server' in template ? template.server : undefined
		);
		removals.push(remove);
		const former = await connectAsOwner(place);
		await makeFormer(former.sql, count);
		const filled = await fillFormer(former.sql, today);
		await former.close();
		const unfilled = [...filled].filter(([, { rows }]) => rows.length === 0).map(([name]) => name);
		expect(unfilled).toEqual([]);

		const database = await openInstallation(place);
		const measured = await everyMeasure(database, await cliScope(database));
		const knew = filled.has('population') ? (all: string) => all : withoutInhabitants;
		expect(knew(measured)).toBe(knew(figures));
		await database.close();
		const owner = await connectAsOwner(place);
		expect(await rulesOf(owner.sql)).toEqual(rules);
		const lost: Record<string, Row[]> = {};
		for (const [name, { columns, rows }] of filled) {
			const kept = columns.filter((column) => today.get(name)?.columns.includes(column));
			if (kept.length === 0) continue;
			const thrown = THROWN_AWAY.find(({ table, before }) => table === name && count < before);
			const there = new Set(
				(await rowsOf(owner.sql, name, kept)).map((row) => JSON.stringify(row))
			);
			const gone = rows
				.map((row): Row =>
					Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))
				)
				.filter((row) => !there.has(JSON.stringify(kept.map((column) => row[column]))))
				.filter((row) => !thrown?.which(row));
			if (gone.length > 0) lost[name] = gone;
		}
		await owner.close();
		expect(lost).toEqual({});
	}
);
