import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import type { Role } from '../../src/lib/domain/access/role';
import { cliScope } from '../../src/lib/server/access/gate';
import { openDatabase } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { createToken } from '../../src/lib/server/tokens/write-token';
import { connectAsOwner } from '../support/owner';
import { addNeighbour, NEIGHBOUR } from './access-actors';
import { expectNoFaults } from './faultless';
import { serveFixtures, type FixtureServer } from './fixture-server';
import { test } from './started';

const run = promisify(execFile);

let server: FixtureServer;
let keys: Record<'chef' | 'samverkan' | 'systemförvaltare', string>;

test.beforeAll(async () => {
	server = await serveFixtures('2026-03-01');
	const { sql, close } = await connectAsOwner(server.place);
	await addNeighbour(sql);
	await close();
	const database = await openDatabase({ ...server.place, join: true });
	const scope = await cliScope(database);
	const make = async (role: Role) => {
		const committees = role === 'manager' ? [...scope.committees] : [];
		const input = { name: role, role, days: 730, committees };
		const made = await transaction(database, scope, (tx) => createToken(tx, scope, input));
		return made.ok ? made.value.token : '';
	};
	keys = {
		chef: await make('manager'),
		samverkan: await make('collaboration'),
		systemförvaltare: await make('administrator')
	};
	await database.close();
});
test.afterAll(() => server.stop());

const ROOT = '/api/v1/measures';
const PERIOD = 'from=2019-01&to=2019-12';

interface Asking {
	key?: string | null;
	method?: string;
	headers?: Record<string, string>;
}

/** Asks as a program does; `path` is sent as it is written. */
async function ask(path: string, { key = keys.chef, method = 'GET', headers }: Asking = {}) {
	const response = await fetch(server.address + path, {
		...{ method, redirect: 'manual' },
		headers: { ...(key !== null && { authorization: `Bearer ${key}` }), ...headers }
	});
	const text = await response.text();
	return { status: response.status, headers: response.headers, text };
}

interface Description {
	paths: Record<
		string,
		{ get: { parameters: { name: string; in: string }[]; responses: Record<string, Answered> } }
	>;
	components: { schemas: Record<string, Parameters<typeof z.fromJSONSchema>[0]> };
}
interface Answered {
	content: Record<string, { schema: { $ref?: string } }>;
}

async function description(): Promise<Description> {
	return JSON.parse((await ask('/api/v1/openapi.json', { key: null })).text) as Description;
}

/** What of an answer is not as the description says of the path and status. */
function faultsOf(
	{ paths, components }: Description,
	path: string,
	{ status, text }: { status: number; text: string }
): string {
	const { $ref = '' } =
		paths[path]?.get.responses[status]?.content['application/json']?.schema ?? {};
	const schema = components.schemas[$ref.split('/').at(-1) ?? ''];
	if (schema === undefined) return `${path} does not answer ${status}`;
	const judged = z.fromJSONSchema(schema).safeParse(JSON.parse(text));
	return judged.success ? '' : judged.error.message;
}

test('the description is OpenAPI 3.1, by a program that knows @long', async () => {
	const file = join(await mkdtemp(join(tmpdir(), 'svu-openapi-')), 'openapi.json');
	await writeFile(file, (await ask('/api/v1/openapi.json', { key: null })).text);
	const { stdout } = await run('npx', ['--no-install', 'validate-api', file]);
	expect(JSON.parse(stdout)).toEqual({ valid: true });
});

test('every answer is as the description says, also what is refused', async () => {
	const described = await description();
	const one = `${ROOT}/{code}`;
	const chart = `${one}/spc`;
	const asked: [path: string, address: string, status: number, asking?: Asking][] = [
		['/api/v1/openapi.json', '/api/v1/openapi.json', 200],
		['/api/v1/openapi.json', '/api/v1/openapi.json?x=1', 400],
		[ROOT, ROOT, 200],
		[ROOT, `${ROOT}?by=ward`, 400],
		[ROOT, ROOT, 401, { key: null }],
		[ROOT, ROOT, 403, { key: keys.systemförvaltare }],
		[ROOT, ROOT, 405, { method: 'POST' }],
		[ROOT, ROOT, 405, { method: 'OPTIONS', key: null }],
		[ROOT, ROOT, 406, { headers: { accept: 'text/html' } }],
		[one, `${ROOT}/all?${PERIOD}`, 200],
		[one, `${ROOT}/all?${PERIOD}&by=ward`, 200],
		[one, `${ROOT}/plan?${PERIOD}&by=sex`, 200],
		[one, `${ROOT}/all?${PERIOD}`, 200, { key: keys.samverkan }],
		[one, `${ROOT}/cases?${PERIOD}&by=ward&kommun=2480`, 200, { key: keys.samverkan }],
		[one, `${ROOT}/cases?${PERIOD}&kommun=${NEIGHBOUR}`, 200, { key: keys.samverkan }],
		[one, `${ROOT}/cases?${PERIOD}&as=samverkan`, 200, { key: keys.samverkan }],
		[one, `${ROOT}/cases?${PERIOD}&as=samverkan`, 400],
		[one, `${ROOT}/cases?${PERIOD}&kommun=0180`, 400, { key: keys.samverkan }],
		[one, `${ROOT}/cases?${PERIOD}&kommun=${NEIGHBOUR}`, 400],
		[one, `${ROOT}/cases?${PERIOD}&kommun=2480`, 200],
		[one, `${ROOT}/cases?${PERIOD}&by=ward&sex=man`, 400, { key: keys.samverkan }],
		[one, `${ROOT}/cases`, 400],
		[one, `${ROOT}/finns-inte?${PERIOD}`, 404],
		[one, `${ROOT}/__proto__?${PERIOD}`, 404],
		[one, `${ROOT}/finns/inte`, 404],
		[chart, `${ROOT}/days-mean/spc?${PERIOD}&rebase=2019-02&rebase=2019-03`, 200],
		[chart, `${ROOT}/deficiencies/spc?${PERIOD}&ward=Urologi&target=1,5`, 200],
		[chart, `${ROOT}/cases/spc?${PERIOD}&kommun=${NEIGHBOUR}`, 200, { key: keys.samverkan }],
		[chart, `${ROOT}/cases/spc?${PERIOD}&by=ward`, 400],
		[chart, `${ROOT}/cases/spc?${PERIOD}`, 401, { key: null }],
		[chart, `${ROOT}/cases/spc?${PERIOD}`, 403, { key: keys.systemförvaltare }],
		[chart, `${ROOT}/all/spc?${PERIOD}`, 404],
		[chart, `${ROOT}/series:Finns%20inte/spc?${PERIOD}`, 404]
	];
	for (const [path, address, status, asking] of asked) {
		const answer = await ask(address, asking);
		expect([address, answer.status]).toEqual([address, status]);
		expect(answer.headers.get('cache-control'), address).toBe('no-store');
		expect(answer.headers.get('content-type'), address).toBe('application/json');
		expect(faultsOf(described, path, answer), address).toBe('');
	}
});

test('what is not understood is refused with its name, however it is sent', async () => {
	const refused: [query: string, parameter: string][] = [
		['healthcentre=Ersboda%20h%C3%A4lsocentral', 'healthcentre'],
		['avdelning=Urologi', 'avdelning'],
		['By=sex', 'By'],
		['by=ward&by=sex', 'by'],
		['ward=Urologi&ward=Ortopedi+1', 'ward'],
		['%77ard=Urologi&ward=Urologi', 'ward'],
		['ward[]=Urologi', 'ward[]'],
		['ward=', 'ward'],
		['ward=Geriatrik%25201', 'ward'],
		['ward=G%D0%B5riatrik+1', 'ward'],
		[`ward=${'x'.repeat(4_000)}`, 'ward'],
		['sex=women', 'sex'],
		['__proto__=1', '__proto__'],
		['constructor=1', 'constructor'],
		['=1', ''],
		['from=2019-01', 'from'],
		['kommun=', 'kommun'],
		['format=xml', 'format'],
		['as=chef', 'as']
	];
	for (const [query, parameter] of refused) {
		const { status, text } = await ask(`${ROOT}/cases?${PERIOD}&${query}`);
		const [first] = (JSON.parse(text) as { problems: { parameter: string }[] }).problems;
		expect([query, status, first?.parameter]).toEqual([query, 400, parameter]);
	}
	for (const month of ['9999-12', '1899-12', '0001-01', '2027-13']) {
		const { status } = await ask(`${ROOT}/all?from=${month}&to=${month}`);
		expect([month, status]).toEqual([month, 400]);
	}
	const long = await ask(`${ROOT}/all?from=2016-02&to=2026-02&by=ward`);
	expect([long.status, long.text]).toEqual([400, expect.stringContaining('högst 120 månader')]);
	const unreadable = await ask(`${ROOT}/cases?${PERIOD}&ward=%00`);
	expect(unreadable.status).toBe(400);
	expect(JSON.parse(unreadable.text)).toMatchObject({ problems: [{ message: /läsa/ }] });
	expect((await ask(`${ROOT}/cases?${PERIOD}&ward=geriatrik+1`)).status).toBe(200);
});

test('a question without its answer says what the answer would', async () => {
	const head = await ask(`${ROOT}/cases?${PERIOD}`, { method: 'HEAD' });
	expect([head.status, head.text]).toEqual([200, '']);
	expect(head.headers.get('content-type')).toBe('application/json');
	expect(head.headers.get('cache-control')).toBe('no-store');
	expect((await ask(`${ROOT}/cases`, { method: 'HEAD' })).status).toBe(400);
	expect((await ask(ROOT, { method: 'HEAD' })).status).toBe(200);
	const wrong = await ask(ROOT, { method: 'DELETE' });
	expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('the same rows come as a file for Excel', async () => {
	const csv = await ask(`${ROOT}/sip-share?${PERIOD}&by=sex&format=csv`);
	expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
	const [heading, ...lines] = csv.text.replace('\uFEFF', '').trimEnd().split('\r\n');
	expect(heading).toBe('mått;titel;enhet;period;grupp;uppdelning;värde;n');
	const { rows } = JSON.parse((await ask(`${ROOT}/sip-share?${PERIOD}&by=sex`)).text) as {
		rows: { period: string; group: string; value: number | null; n: number }[];
	};
	expect(lines.map((line) => line.split(';').slice(3))).toEqual(
		rows.map(({ period, group, value, n }) => [
			...[period, group, ''],
			...[value === null ? '' : String(value).replace('.', ','), String(n)]
		])
	);
});

test('the page shows all of it, and its examples work as they stand there @long', async ({
	browser
}) => {
	const page = await browser.newPage({ storageState: server.session });
	await page.goto(`${server.address}/installningar`);
	await page.getByRole('link', { name: 'API för program' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('API för program');
	await expectNoFaults(page);
	const described = await description();
	for (const [path, { get }] of Object.entries(described.paths)) {
		await expect(page.getByText(`GET ${path}`, { exact: true })).toBeVisible();
		const question = page.getByRole('table', { name: `Parametrar till ${path}`, exact: true });
		for (const { name } of get.parameters.filter((each) => each.in === 'query')) {
			const heading = question.getByRole('rowheader', { name: new RegExp(`^${name}\\b`) });
			await expect(heading).toHaveCount(1);
		}
	}
	await runExamples(page);
	await page.close();
});

/** Runs each example that can be run here, and looks at the others for what they ask. */
async function runExamples(page: Page): Promise<void> {
	const example = (id: string) => page.locator(`[data-example="${id}"]`).innerText();
	const folder = await mkdtemp(join(tmpdir(), 'svu-examples-'));
	const env = { ...process.env, SVU_KEY: keys.chef };
	const inFile = async (name: string, code: string) => {
		const file = join(folder, name);
		await writeFile(file, code);
		return file;
	};
	const right = await ask(`${ROOT}/days-mean?from=2025-01&to=2025-12`);
	const curl = await run('sh', [await inFile('a.sh', await example('curl'))], { env });
	expect(curl.stdout).toBe(right.text);
	const node = await run(process.execPath, [await inFile('a.mjs', await example('node'))], { env });
	const python = await run('python3', [await inFile('a.py', await example('python'))], { env });
	for (const { stdout } of [node, python]) {
		expect(
			stdout
				.trim()
				.split('\n')
				.map((line) => line.split(' ')[0])
		).toEqual(
			Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`)
		);
	}
	const excel = await ask((await example('excel')).trim().replace(server.address, ''));
	expect([excel.status, excel.text.startsWith('mått;')]).toEqual([200, true]);
	const query = await example('power-query');
	const at = /Web\.Contents\("([^"]+)"/.exec(query)?.[1];
	const path = /RelativePath = "([^"]+)"/.exec(query)?.[1];
	const asked = /Query = \[from = "([^"]+)", to = "([^"]+)"\]/.exec(query);
	expect(query).toContain('Headers = [Authorization = "Bearer " & Nyckel');
	const same = await fetch(`${at}/${path}?from=${asked?.[1]}&to=${asked?.[2]}`, {
		headers: { authorization: `Bearer ${keys.chef}`, accept: 'application/json' }
	});
	expect(await same.text()).toBe(right.text);
	const powershell = await example('powershell');
	expect(powershell).toContain(`-Uri "${server.address}${ROOT}/days-mean?from=2025-01&to=2025-12"`);
	expect(powershell).toContain('Authorization = "Bearer $env:SVU_KEY"');
}
