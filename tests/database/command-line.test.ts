import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../src/cli/commands';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { enterByLink } from '../../src/lib/server/sign-in/use-link';
import { TestBrowser } from '../support/test-browser';
import { connectAsOwner, type WhereItLies } from '../support/owner';
import { each } from '../support/rounds';
import { connectOwner, freshPlace } from './fixture';

let folder: string;
let database: Database;
let place: WhereItLies;
/** What went to standard error and standard output. */
let said: string;
let printed: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'svu-cli-'));
	place = await freshPlace();
	if ('url' in place) vi.stubEnv('DATABASE_URL', place.url);
	else vi.stubEnv('SVU_DATA_DIR', place.dataDir);
	if ('dataDir' in place) vi.stubEnv('DATABASE_URL', '');
	vi.stubEnv('SVU_NOW', '2024-06-01');
	// As when the app is running: every command works through whoever has the database open.
	database = await openDatabase(place);
});

beforeEach(() => {
	said = '';
	printed = '';
	vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
		printed += typeof text === 'string' ? text : Buffer.from(text).toString();
		for (const written of rest) if (typeof written === 'function') written();
		return true;
	});
	vi.spyOn(console, 'error').mockImplementation((text: string) => {
		said += `${text}\n`;
	});
});

afterEach(() => {
	vi.restoreAllMocks();
});

afterAll(async () => {
	vi.unstubAllEnvs();
	await database.close();
	await rm(folder, { recursive: true });
});

/** Runs a command; gives its exit code. */
async function svu(...args: string[]): Promise<number> {
	const command = commands.find(({ name }) => name === args[0]);
	return command ? command.run(args.slice(1)) : -1;
}

async function fileOf(...lines: string[]): Promise<string> {
	const path = join(folder, 'in.csv');
	await writeFile(path, lines.join('\n'));
	return path;
}

async function numbersOf(...options: string[]): Promise<string[]> {
	const out = join(folder, 'ut.csv');
	expect(await svu('export', 'cases', '--out', out, ...options)).toBe(0);
	const lines = (await readFile(out, 'utf8')).trim().split('\r\n').slice(1);
	return lines.map((line) => line.split(';')[0] ?? '');
}

/** The numbers of the cases there are, without another command's start. */
async function stored(): Promise<string[]> {
	const owner = await connectOwner(place);
	const rows = await owner<{ number: string }[]>`select number from cases order by number`;
	return rows.map(({ number }) => number);
}

const HEADER = 'Ärendenummer;Nämnd;Avdelning;Inskriven;Utskriven';

it('says in a sentence that SVU_NOW is no time', async () => {
	vi.stubEnv('SVU_NOW', 'igår');
	expect(await svu('import', 'cases', await fileOf(HEADER))).toBe(2);
	vi.stubEnv('SVU_NOW', '2024-06-01');
	expect(said).toBe('SVU_NOW är ingen tidpunkt: igår. Skriv ett datum, som 2019-12-31.\n');
});

describe('svu sample', () => {
	beforeAll(async () => {
		const { sql: owner, close } = await connectAsOwner(place);
		// Sample data are there when a series of them is: thousands of cases are not needed here.
		await owner`insert into series (kommun, name, unit, direction, position, sample)
			values ('2480', 'Exempelserie', 'st', 'lower', 1, true)`;
		await close();
	});

	const linksIn = (text: string) => text.match(/\/lank\/\S+/g) ?? [];

	it('makes users that need no link, and prints none: one opens the sign-in page', async () => {
		expect(await svu('sample')).toBe(0);
		expect(JSON.parse(printed)).toMatchObject({ created: false, users: 4, links: [] });
		expect(said).toContain('loggar man in som på inloggningssidan');
		expect(linksIn(said)).toEqual([]);
	});

	it('prints one set of links when they are asked for, each of which works', async () => {
		expect(await svu('sample', '--links')).toBe(0);
		const { links } = JSON.parse(printed) as { links: { role: string; token: string }[] };
		expect(links).toHaveLength(4);
		expect(linksIn(said).map((path) => path.slice('/lank/'.length))).toEqual(
			links.map(({ token }) => token)
		);
		for (const { token } of links) {
			const browser = new TestBrowser();
			expect(await enterByLink(database, browser.request(), token)).toMatchObject({ ok: true });
		}
	});

	it('takes them away with the sample data', async () => {
		expect(await svu('sample', '--remove')).toBe(0);
		expect(JSON.parse(printed)).toMatchObject({ removed: true, series: 1, users: 4 });
	});
});

it('imports a file and exports the cases of a period', async () => {
	const path = await fileOf(
		HEADER,
		'1;ÄN;Medicin 1;2024-01-01;2024-01-31 12:00',
		'2;ÄN;Medicin 1;2024-01-02;'
	);
	expect(await svu('import', 'cases', path)).toBe(0);
	expect(said).toMatch(/^Importerat: 2 nya/m);
	expect(JSON.parse(printed)).toMatchObject({ committed: true, new: 2, refused: [] });
	expect(await stored()).toEqual(['1', '2']);
	for (const [numbers, ...period] of each(
		['1', '--from', '2024-01', '--to', '2024-01'],
		['1,2'],
		['2', '--from', '2024-02']
	)) {
		expect((await numbersOf(...period)).join()).toBe(numbers);
	}
});

it('writes nothing when a row is refused, unless told to', async () => {
	const path = await fileOf(HEADER, '3;ÄN;Medicin 1;2024-01-01;', '4;ÄN;Plan 9;2024-01-02;');
	expect(await svu('import', 'cases', path, '--dry-run')).toBe(3);
	expect(await svu('import', 'cases', path)).toBe(3);
	expect(said).toMatch(/Inget har sparats.*--accept-valid/);
	expect(await stored()).toEqual(['1', '2']);
	expect(await svu('import', 'cases', path, '--accept-valid')).toBe(3);
	expect(await numbersOf()).toEqual(['1', '3', '2']);
	expect(await svu('import', 'cases', path, '--add-missing')).toBe(0);
	expect(await stored()).toEqual(['1', '2', '3', '4']);
});

it.each([
	[['import', 'cases', 'finns-inte.csv'], /Filen finns-inte\.csv finns inte/],
	[['import', 'personer', 'x'], /personer kan inte importeras/],
	[['import', 'cases'], /FIL saknas/],
	[['measures', 'all', '--from', '2024-01'], /Ange sista månaden/],
	[
		['measures', 'finns-inte', '--from', '2024-01', '--to', '2024-02'],
		/Måttet finns-inte finns inte/
	],
	[['export', 'cases', '--format', 'pdf'], /Formatet pdf finns inte/],
	[['export', 'cases', '--from', '2020-02', '--to', '2020-01'], /--to är före --from/],
	[
		['measures', 'all', '--from', '2024-01', '--to', '2024-02', '--committee', 'BUN'],
		/BUN finns inte/
	],
	[['spc', 'cases', '--from', '2024-01'], /Ange sista månaden/],
	[['spc', 'all', '--from', '2024-01', '--to', '2024-02'], /Ett diagram är om ett mått/],
	[
		['spc', 'cases', '--from', '2024-01', '--to', '2024-02', '--profile', 'egen'],
		/Profilen egen finns inte/
	],
	[['sample', '--allt'], /Okänd flagga: --allt/],
	[['sample', '--kommun', '9999'], /Kommunen 9999 finns inte/]
])('%s is a wrong call and says why', async (args, words) => {
	expect(await svu(...args)).toBe(2);
	expect(said).toMatch(words);
	expect(said).toMatch(/Användning: svu/);
});

it('answers with the figures of the cases', async () => {
	expect(await svu('measures', 'cases', '--from', '2024-01', '--to', '2024-01')).toBe(0);
	expect(JSON.parse(printed)).toMatchObject({
		measure: 'cases',
		rows: [{ period: '2024-01', group: null, value: 1, n: 1, suppressed: false }]
	});
});

it('answers with the control chart of the cases, with a phase for each --rebase', async () => {
	const asked = ['--from', '2022-01', '--to', '2024-05', '--target', '2', '--direction', 'lower'];
	const phases = ['--rebase', '2023-01', '--rebase', '2024-01'];
	expect(await svu('spc', 'cases', ...asked, ...phases)).toBe(0);
	expect(JSON.parse(printed)).toMatchObject({
		...{ measure: 'cases', chart: 'run', direction: 'lower', limitsShown: false, counted: 1 },
		...{ variation: null, assurance: null, waiting: [{ from: '2023-01' }, { from: '2024-01' }] }
	});
});

it('an unreadable file is a wrong call too', async () => {
	expect(await svu('import', 'cases', await fileOf(''))).toBe(2);
	expect(said).toMatch(/Filen är tom/);
});

describe('svu token', () => {
	const listed = async () => {
		printed = '';
		expect(await svu('token', 'list')).toBe(0);
		return JSON.parse(printed) as Record<string, unknown>[];
	};

	it('prints a new key and nothing else, and lists what is known of it afterwards', async () => {
		expect(
			await svu('token', 'create', '--role', 'chef', '--committee', 'än', '--committee', 'IFN')
		).toBe(0);
		const token = printed.trim();
		expect(printed).toMatch(/^svu_[\w-]{43}\n$/);
		expect(said).toMatch(/Nyckel för chef, ÄN, IFN i kommun 2480.*gäller till 2025-06-01/);
		expect(said).not.toContain(token);
		const [only] = await listed();
		expect(only).toMatchObject({
			name: 'kommandorad, chef',
			role: 'chef',
			committees: ['ÄN', 'IFN'],
			shownPrefix: token.slice(0, 12),
			createdBy: 'kommandorad',
			status: 'gäller'
		});
		expect(JSON.stringify(only)).not.toContain(token.slice(12));
	});

	it('makes a key for all the committees when none is named', async () => {
		expect(await svu('token', 'create', '--role', 'handläggare')).toBe(0);
		expect(said).toMatch(/Nyckel för handläggare, ÄN, IFN i kommun 2480/);
	});

	it('revokes a key by its beginning', async () => {
		expect(await svu('token', 'create', '--role', 'samverkan', '--name', 'Möte')).toBe(0);
		const prefix = printed.slice(0, 12);
		expect(await svu('token', 'revoke', prefix)).toBe(0);
		expect(said).toMatch(/Nyckeln Möte är återkallad/);
		expect((await listed()).find(({ name }) => name === 'Möte')?.status).toBe('återkallad');
		expect(await svu('token', 'revoke', prefix)).toBe(2);
		expect(said).toMatch(/redan återkallad/);
	});

	it.each([
		[['token'], /Skriv token create, token list eller token revoke/],
		[['token', 'create'], /Ange rollen med --role: handläggare, chef, samverkan eller system/],
		[['token', 'create', '--role', 'kung'], /Rollen kung finns inte/],
		[['token', 'create', '--role', 'chef', '--committee', 'BUN'], /Nämnden BUN finns inte/],
		[['token', 'create', '--role', 'samverkan', '--days', '1000'], /mellan 1 och 730/],
		[['token', 'revoke', 'svu_finnsinte'], /Ingen nyckel i kommunen heter svu_finnsinte/]
	])('%s is a wrong call and says why', async (args, words) => {
		expect(await svu(...args)).toBe(2);
		expect(printed).toBe('');
		expect(said).toMatch(words);
	});
});

it('seals, verifies and prints the log, and says which link to keep', async () => {
	const path = await fileOf(
		'Ärendenummer;Nämnd;Avdelning;Inskriven',
		'L-1;ÄN;Medicin 1;2024-01-02'
	);
	expect(await svu('import', 'cases', path)).toBe(0);
	expect(await svu('log', 'seal')).toBe(0);
	printed = said = '';
	expect(await svu('log', 'verify')).toBe(0);
	const { whole, anchor } = JSON.parse(printed) as { whole: boolean; anchor: string };
	expect(whole).toBe(true);
	expect(said).toContain(`--anchor ${anchor}`);
	expect(await svu('log', 'verify', '--anchor', anchor)).toBe(0);
	expect(await svu('log', 'verify', '--anchor', 'a'.repeat(64))).toBe(1);
	expect(said).toContain('LOGGEN ÄR INTE HEL');
	printed = '';
	expect(await svu('log', 'export', '--from', '2024-06-01')).toBe(0);
	expect(printed).toContain('L-1');
	for (const wrong of each(['verify', '--anchor', 'x'], ['erase'], ['export', '--from', 'maj'])) {
		expect(await svu('log', ...wrong), wrong.join(' ')).toBe(2);
	}
});

it('makes an account with a link that is printed once, and a new link on demand', async () => {
	const person = ['--name', 'Karin Hedlund', '--email', 'karin@example.test'];
	const rights = ['--role', 'handläggare', '--role', 'Chef', '--committee', 'än'];
	expect(await svu('user', 'create', ...person, ...rights)).toBe(0);
	const first = JSON.parse(printed) as { id: string; link: string };
	expect(first.link).toMatch(/^\/lank\/[\w-]{43}$/);
	expect(said).toContain('Länken gäller en gång, i 72 timmar.');
	printed = '';
	vi.stubEnv('SVU_ORIGIN', 'https://svu.example.test');
	expect(await svu('user', 'link', 'Karin@example.test')).toBe(0);
	vi.stubEnv('SVU_ORIGIN', undefined);
	const second = JSON.parse(printed) as { id: string; link: string };
	expect(second.id).toBe(first.id);
	expect(second.link).toMatch(/^https:\/\/svu\.example\.test\/lank\//);
	expect(second.link).not.toContain(first.link);
});

it.each([
	[['user'], 'Skriv create eller link.'],
	[['user', 'delete'], 'user delete finns inte.'],
	[['user', 'create', '--name', 'A', '--email', 'a'], 'Skriv e-postadressen som'],
	[['user', 'create', '--role', 'admin'], 'Rollen admin finns inte.'],
	[['user', 'create', '--role', 'chef', '--committee', 'KS'], 'Nämnden KS finns inte'],
	[['user', 'link', 'ingen@example.test'], 'Det finns inget konto'],
	[['user', 'link'], 'ADRESS saknas.']
])('%s is a wrong call, with what to do instead', async (args, words) => {
	expect(await svu(...args)).toBe(2);
	expect(said).toContain(words);
	expect(printed).toBe('');
});
