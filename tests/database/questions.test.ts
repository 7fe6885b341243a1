import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { measuresCommand } from '../../src/cli/commands/measures';
import { PROBLEM_CODES, type Problem } from '../../src/lib/domain/machine/problem';
import type { MeasureRow } from '../../src/lib/domain/measures/rows';
import { cliScope } from '../../src/lib/server/access/gate';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import type { Scope } from '../../src/lib/server/scope';
import { askMeasures } from '../support/ask-measures';
import { rounds } from '../support/rounds';
import { freshPlace } from './fixture';
import { casesFile, importWhole } from './import-fixture';

const WARDS = ['Geriatrik 1', 'Medicin 2', 'Urologi'] as const;
const SEXES = ['kvinna', 'man', 'uppgift saknas'] as const;
const MONTHS = ['2026-09', '2026-10'] as const;

/** One case of everything that is asked for, and one more the further on it stands. */
const CASES = MONTHS.flatMap((month, m) =>
	WARDS.flatMap((ward, w) =>
		SEXES.flatMap((sex, s) =>
			Array.from({ length: 1 + m + 2 * w + 6 * s }, () => ({ month, ward, sex }))
		)
	)
);

let database: Database;
let scope: Scope;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', '2026-11-29');
	const place = await freshPlace();
	vi.stubEnv('DATABASE_URL', 'url' in place ? place.url : '');
	if ('dataDir' in place) vi.stubEnv('SVU_DATA_DIR', place.dataDir);
	database = await openDatabase(place);
	scope = await cliScope(database);
	const lines = CASES.map(
		({ month, ward, sex }, index) =>
			`F-${index};${sex};1940;${ward};${month}-01;${month}-02;${month}-03`
	);
	const header = 'Ärendenummer;Kön;Födelseår;Avdelning;Inskriven;Utskrivningsklar;Utskriven';
	await importWhole(database, scope, casesFile(header, ...lines));
});

afterAll(async () => {
	vi.unstubAllEnvs();
	await database.close();
});

/** A parameter as somebody may write it, and what is meant; null where nothing can be. */
interface Written {
	name: string;
	value: string;
	meant: { name: string; value: string } | null;
}

const understood = (name: string, ...spellings: [meant: string, ...written: string[]][]) =>
	fc.constantFrom(
		...spellings.flatMap(([meant, ...written]) =>
			[meant, ...written].map((value): Written => ({ name, value, meant: { name, value: meant } }))
		)
	);

const RIGHT = fc.oneof(
	understood('from', ['2026-09'], ['2026-10']),
	understood('to', ['2026-09'], ['2026-10']),
	understood('sex', ['kvinna', 'KVINNA', ' Kvinna '], ['man', 'Man'], ['uppgift saknas']),
	understood(
		'ward',
		['Geriatrik 1', 'geriatrik-1', 'GERIATRIK  1'],
		['Medicin 2', 'medicin-2'],
		['Urologi', 'UROLOGI']
	),
	understood('by', ['sex'], ['ward'], ['age'], ['careForm']),
	understood('format', ['json']),
	understood('kommun', ['2480'])
);

const NAMES = ['from', 'to', 'by', 'sex', 'age', 'ward', 'healthCentre', 'committee', 'plan'];
const WRONG_NAMES = [
	'healthcentre',
	'avdelning',
	'From',
	'BY',
	'ward[]',
	'ward ',
	'sех',
	'__proto__'
];
const ODD = ['constructor', 'toString', 'hasOwnProperty', '', '\u0000', 'measure', 'sort', 'manad'];
const WRONG_VALUES = ['', ' ', '2026-1', '9999-12', '1899-12', '2026-13', '２０２６-10', '2026‐10'];
const ODD_VALUES = [
	'Gеriatrik 1',
	'Geriatrik',
	'Geriatrik%201',
	'okand',
	'__proto__',
	'\u0000',
	'*'
];
const LONG = [
	'x'.repeat(5_000),
	'kvinna,man',
	'["kvinna"]',
	"' or 1=1 --",
	'\u202Ekvinna',
	'🙂',
	'null'
];

const WRONG: fc.Arbitrary<Written> = fc.oneof(
	fc.record({
		name: fc.oneof(fc.constantFrom(...WRONG_NAMES, ...ODD), fc.string({ unit: 'binary' })),
		value: fc.oneof(fc.constantFrom('kvinna', '2026-10'), fc.string()),
		meant: fc.constant(null)
	}),
	fc.record({
		name: fc.constantFrom(...NAMES),
		value: fc.constantFrom(...WRONG_VALUES, ...ODD_VALUES, ...LONG),
		meant: fc.constant(null)
	})
);

const START: Written[] = [
	{ name: 'from', value: '2026-09', meant: { name: 'from', value: '2026-09' } },
	{ name: 'to', value: '2026-10', meant: { name: 'to', value: '2026-10' } }
];

/** A whole question: most have the two months, and then whatever. */
const QUESTION = fc
	.tuple(
		fc.constantFrom(START, START, START, []),
		fc.array(fc.oneof({ weight: 4, arbitrary: RIGHT }, { weight: 1, arbitrary: WRONG }), {
			maxLength: 4
		})
	)
	.map(([start, others]) => [
		...start.filter(({ name }) => !others.some((other) => other.name === name)),
		...others
	]);

/** How many cases each month has by what is meant; null when the question must be refused. */
function expected(question: readonly Written[]): Map<string, number> | null {
	const meant = question.flatMap((each) => each.meant ?? []);
	const asked = new Map(meant.map(({ name, value }) => [name, value]));
	const [from, to] = [asked.get('from'), asked.get('to')];
	if (meant.length < question.length || asked.size < meant.length) return null;
	if (from === undefined || to === undefined || to < from) return null;
	const found = CASES.filter(
		({ ward, sex }) => (asked.get('ward') ?? ward) === ward && (asked.get('sex') ?? sex) === sex
	);
	const months = MONTHS.filter((month) => month >= from && month <= to);
	return new Map(
		months.map((month) => [month, found.filter((each) => each.month === month).length])
	);
}

/** What came: each month's sum, or the problems. */
function summed(rows: readonly MeasureRow[]): Map<string, number> {
	const sums = new Map<string, number>();
	for (const { period, value } of rows) sums.set(period, (sums.get(period) ?? 0) + (value ?? 0));
	return sums;
}

async function asked(pairs: URLSearchParams): Promise<Map<string, number> | Problem[]> {
	const { value, problems } = await read(pairs);
	return problems ?? summed(value);
}

async function read(pairs: Iterable<[string, string]>) {
	const answer = await askMeasures(database, scope, 'cases', pairs);
	if ('problems' in answer) return { value: null, problems: answer.problems };
	return { value: [answer.output].flat().flatMap(({ rows }) => rows), problems: null };
}

it('whatever is asked is answered as it is meant, or refused with what is wrong', async () => {
	await fc.assert(
		fc.asyncProperty(QUESTION, async (question) => {
			const query = new URLSearchParams(question.map(({ name, value }) => [name, value]));
			const sent = new URL(`http://127.0.0.1/api?${query}`).searchParams;
			const answer = await asked(sent);
			const right = expected(question);
			if (right !== null) {
				expect(answer).toEqual(right);
				return;
			}
			expect(Array.isArray(answer)).toBe(true);
			for (const { code, message } of answer as Problem[]) {
				expect(PROBLEM_CODES).toContain(code);
				expect(message).toMatch(/^[\p{Lu}”\p{N}].*\.$|finns inte|är tom|är längre/su);
				expect(message).not.toMatch(/[\p{Cc}\u202E]/u);
			}
		}),
		{ numRuns: rounds(80, 100_000) }
	);
});

it('the command line answers as the API does', async () => {
	let printed = '';
	const written = vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
		printed += String(text);
		for (const each of rest) if (typeof each === 'function') each();
		return true;
	});
	const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	await fc
		.assert(
			fc.asyncProperty(QUESTION, async (question) => {
				printed = '';
				const flags = question.map(({ name, value }) => `--${name}=${value}`);
				const code = await measuresCommand.run(['cases', ...flags]);
				const right = expected(question);
				expect(code).toBe(right === null ? 2 : 0);
				if (right === null) {
					expect(printed).toBe('');
					return;
				}
				const { rows } = JSON.parse(printed) as { rows: MeasureRow[] };
				const query = question.map(({ name, value }): [string, string] => [name, value]);
				expect(rows).toEqual((await read(query)).value);
			}),
			{ numRuns: rounds(8, 2_000) }
		)
		.finally(() => {
			written.mockRestore();
			complained.mockRestore();
		});
});
