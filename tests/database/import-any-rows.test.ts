import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { COLUMNS, headerOf, type ColumnKey } from '../../src/lib/domain/casefile/columns';
import type { Database } from '../../src/lib/server/database/open';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { FileRefused } from '../../src/lib/server/import/file/file-refused';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { stageSeries } from '../../src/lib/server/import/stage-series';
import type { StageInput } from '../../src/lib/server/import/stage-input';
import type { Scope } from '../../src/lib/server/scope';
import { oddText } from '../fuzz/odd-text';
import { rounds } from '../support/rounds';
import { casesFile, freshInstallation } from './import-fixture';

/** Rows of each kind of file; a file holds so many, as each row costs little beside its file. */
const ROWS = rounds(150, 100_000);
const PER_FILE = rounds(30, 500);
const FILES = { numRuns: ROWS / PER_FILE, endOnFailure: true };

let database: Database;
let scope: Scope;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
});

/** What each column may hold that is right by itself, and now and then beside the others. */
const RIGHT: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
	committee: ['ÄN', 'IFN', 'än', ''],
	sex: ['Kvinna', 'man', 'Okänt', ''],
	birthYear: ['1934', '1990', '34', ''],
	careForm: ['somatisk', 'psykiatrisk', 'Psykiatrisk öppenvård', ''],
	ward: ['Medicin 1', 'geriatrik 1', 'okänd', ''],
	healthCentre: ['Ersboda', 'Annan', ''],
	admitted: ['2024-01-01', '2024-01-01 08:00', '2024-01-01T08:00', '1/1 2024'],
	admissionNotice: ['2024-01-01 09:00', ''],
	plannedDischarge: ['2024-01-04', ''],
	ready: ['2024-01-03 10:00', '2024-01-03', ''],
	readyWithdrawn: ['2024-01-04', ''],
	readyAgain: ['2024-01-05', ''],
	discharged: ['2024-01-08', '2024-01-08 15:00', ''],
	plan: ['hem-nya', 'sabo', ''],
	sipCalled: ['2024-01-02', ''],
	sipOn: ['2024-01-04 13:00', ''],
	sipOutcome: ['genomförd', 'inställd', ''],
	shortStayKind: ['korttid', 'växelvård', ''],
	shortStayFrom: ['2024-01-08', ''],
	shortStayTo: ['2024-02-08', ''],
	careHomeDecided: ['2024-01-09', ''],
	note: ['Ring före nio', 'Ring\r\nföre nio', '=1+1', "'=1+1", '']
};

/** What no file can hold as text has its own test: a file that is no text is refused whole. */
const written = oddText.map((text) => text.toWellFormed().replaceAll(/[\0\r\n"]/g, ' '));

/** A cell: mostly right, now and then odd. */
const cell = (right: readonly string[] = ['']): fc.Arbitrary<string> =>
	fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: written });

const quoted = (cells: readonly string[]) => cells.map((text) => `"${text}"`).join(';');

let files = 0;

const file = (...lines: string[]): StageInput => ({ file: casesFile(...lines) });

/** Reads a file, and holds what is said of it to be Swedish and of every row. */
async function read(stage: typeof stageSeries, input: StageInput, rows: number) {
	const staged = await stage(database, scope, input);
	const { summary } = staged;
	const judged = summary.new + summary.changed + summary.unchanged + summary.refusedRows;
	expect(judged).toBe(summary.rows);
	expect(summary.rows).toBeLessThanOrEqual(rows);
	for (const { reason, line } of summary.refused) {
		expect(reason).toMatch(/[a-zåäö]{2}.*[.)”?]$/s);
		expect(line).toBeGreaterThan(1);
	}
	return staged;
}

/** A file that is refused is refused in a sentence; anything else is a failure. */
async function readOrRefused(stage: typeof stageSeries, input: StageInput, rows: number) {
	try {
		return await read(stage, input, rows);
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		expect(error.message).toMatch(/^[A-ZÅÄÖ”].*\.$/s);
		return null;
	}
}

/** What is imported is imported as it was judged, and the same file then changes nothing. */
async function importTwice(stage: typeof stageSeries, input: StageInput, rows: number) {
	const first = await readOrRefused(stage, input, rows);
	if (first === null) return;
	const { importId, summary } = first;
	const done = await commitImport(database, scope, importId);
	expect(done).toEqual({ outcome: 'committed', new: summary.new, changed: summary.changed });
	const again = await read(stage, { ...input, judgeOnly: true }, rows);
	expect(again.summary).toMatchObject({
		...{ new: 0, changed: 0, refusedRows: summary.refusedRows },
		unchanged: summary.new + summary.changed + summary.unchanged
	});
}

it('whatever stands in a file of cases, each row is judged in words and imported as it was judged', async () => {
	const columns = COLUMNS.map(({ key }) => key).filter((key) => key !== 'number');
	const row = fc.tuple(...columns.map((key) => cell(RIGHT[key])));
	const numbers = fc.array(
		fc.oneof({ weight: 40, arbitrary: fc.nat(10_000_000) }, { weight: 1, arbitrary: written }),
		{
			minLength: PER_FILE,
			maxLength: PER_FILE
		}
	);
	await fc.assert(
		fc.asyncProperty(
			fc.array(row, { minLength: PER_FILE, maxLength: PER_FILE }),
			numbers,
			async (rows, named) => {
				files += 1;
				const header = ['Ärendenummer', ...columns.map(headerOf)];
				const lines = rows.map((cells, at) =>
					quoted([
						typeof named[at] === 'number' ? `R${files}-${named[at]}` : (named[at] ?? ''),
						...cells
					])
				);
				const stage: typeof stageSeries = (...call) => stageCases(...call);
				await importTwice(stage, file(quoted(header), ...lines), PER_FILE);
			}
		),
		FILES
	);
});

it('and so is each row of a file of series', async () => {
	const right = {
		serie: ['Vårdtillfällen', 'Fastighet; plan 2', 'Kö'],
		år: Array.from({ length: 100 }, (_, at) => String(1926 + at)),
		månad: ['1', '02', '12', 'mars'],
		värde: ['1', '1,5', '1.5', '93 %', '-3', '1 000']
	};
	const row = fc.tuple(cell(right.serie), cell(right.år), cell(right.månad), cell(right.värde));
	await fc.assert(
		fc.asyncProperty(fc.array(row, { minLength: PER_FILE, maxLength: PER_FILE }), async (rows) => {
			const lines = rows.map((cells) => quoted(cells));
			await importTwice(stageSeries, file('serie;år;månad;värde', ...lines), PER_FILE);
		}),
		FILES
	);
});
