import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import { today } from '../../src/lib/server/clock';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { loadRecounting } from '../../src/lib/server/facts/read-recount';
import type { Scope } from '../../src/lib/server/scope';
import { freshPlace, openedAt, testedKind } from '../database/fixture';
import { activatedUser, PASSWORD } from '../support/activated-user';
import { event, exampleCase } from '../support/example-case';
import { nextTotpCode } from '../support/totp';
import { ServedBuild } from '../support/served-build';

const FORM = 'application/x-www-form-urlencoded';
const HEADER = 'Löpnummer i vårt system;Nämnd;Avdelning;Inskriven';
const FILE = [HEADER, 'T-1;ÄN;Geriatrik 1;2019-05-01', 'T-2;ÄN;Geriatrik 1;2019-05-02'].join(
	'\r\n'
);

/** A browser whose every request goes to the other server than the one before. */
class Between {
	readonly #servers: readonly ServedBuild[];
	readonly #cookies = new Map<string, string>();
	#turn = 0;

	constructor(servers: readonly ServedBuild[]) {
		this.#servers = servers;
	}

	async get(path: string): Promise<string> {
		const response = await this.#ask(path, {});
		expect(response.status, path).toBe(200);
		return response.text();
	}

	post(path: string, fields: Record<string, string>): Promise<Response> {
		return this.send(path, new URLSearchParams(fields).toString(), FORM);
	}

	send(path: string, body: string, type: string): Promise<Response> {
		return this.#ask(path, { method: 'POST', body, headers: { 'content-type': type } });
	}

	async #ask(path: string, init: { method?: string; body?: string; headers?: object }) {
		const { address } = this.#servers[(this.#turn += 1) % this.#servers.length] as ServedBuild;
		const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const response = await fetch(address + path, {
			...init,
			redirect: 'manual',
			headers: { accept: 'text/html', origin: address, cookie, ...init.headers }
		});
		for (const line of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			this.#cookies.set(name, value);
		}
		return response;
	}
}

describe.skipIf(testedKind === 'embedded')('two servers on one database, in turns', () => {
	let servers: ServedBuild[];
	let browser: Between;
	let person: Awaited<ReturnType<typeof activatedUser>>;
	let database: Database;
	let scope: Scope;

	beforeAll(async () => {
		const place = await freshPlace();
		database = await openedAt(place);
		scope = await cliScope(database);
		person = await activatedUser(database, scope, { roles: ['case-worker', 'administrator'] });
		servers = [await ServedBuild.on(place), await ServedBuild.on(place)];
		for (const server of servers) await server.start();
		browser = new Between(servers);
	}, 120_000);
	afterAll(() => Promise.all(servers.map((server) => server.end('SIGTERM'))));

	const untilRead = (importId: string) =>
		expect
			.poll(async () => JSON.parse(await browser.get(`/import/${importId}/lage`)) as unknown, {
				timeout: 30_000
			})
			.toMatchObject({ phase: expect.stringMatching(/done|failed/) as string });

	it('a person signs in with the second factor', async () => {
		const { email, key } = person;
		const first = await browser.post('/logga-in?/local', { email, password: PASSWORD });
		expect(first.headers.get('location')).toContain('/logga-in/kod');
		const second = await browser.post('/logga-in/kod', { code: nextTotpCode(key) });
		expect(second.status).toBe(303);
		expect(await browser.get('/konto')).toContain(email);
	});

	it('and reads in a file, maps its columns, imports it and undoes that, each asked for twice', async () => {
		const sent = await browser.send(
			'/import/fil?slag=arenden&namn=prov.csv',
			FILE,
			'application/octet-stream'
		);
		const { importId } = (await sent.json()) as { importId: string };
		await untilRead(importId);
		expect(await browser.get(`/import/${importId}`)).toContain('Filen gick inte att läsa');
		const [header = ''] = HEADER.split(';');
		const mapping = { 'rubrik.0': header, 'kolumn.0': 'number' };
		const mapped = await Promise.all(
			[1, 2].map(() => browser.post(`/import/${importId}?/koppla`, mapping))
		);
		const [page, same] = mapped.map((answer) => answer.headers.get('location') ?? '');
		expect(page).toMatch(/^\/import\//);
		expect(same).toBe(page);
		await untilRead(page?.split('/').at(-1) ?? '');
		expect(await browser.get(page ?? '')).toContain('?/importera');
		for (const [action, words] of [
			['importera', 'Filen är importerad'],
			['angra', 'Importen är ångrad']
		] as const) {
			const answers = await Promise.all(
				[1, 2].map(() => browser.post(`${page ?? ''}?/${action}`, {}))
			);
			for (const answer of answers) {
				expect({ status: answer.status, action }).toEqual({ status: 200, action });
				expect(await answer.text()).toContain(words);
			}
		}
	});

	it('and changes an agreement, whose cases are counted without being asked for, before figures leave', async () => {
		const record = exampleCase({
			events: [
				event('admitted', '2019-11-28 08:00'),
				event('admissionNotice', '2019-11-28 09:00'),
				event('ready', '2019-12-04 10:15'),
				event('discharged', '2019-12-06')
			]
		});
		const change = { id: randomUUID(), baseVersion: 0, record };
		const how = { source: 'form', at: new Date(), today: today() } as const;
		await transaction(database, scope, (tx) => saveCases(tx, scope, [change], how));
		const file = '/oversikt/payment-days.csv?manad=2019-12';
		const before = await browser.get(file);
		const save = '/installningar/avtal/nytt?/save';
		const agreement = {
			...{ careForm: '', validFrom: '2019-12-01', validTo: '', model: 'individual' },
			...{ freeDays: '0', noonRule: 'on', sameDayInAverage: 'on' }
		};
		// It is asked about first, since it changes a month that has ended.
		const question = await browser.post(save, agreement);
		expect(question.status).toBe(400);
		const [, asked = ''] = /name="asked" value="([^"]*)"/.exec(await question.text()) ?? [];
		const saved = await browser.post(save, { ...agreement, asked, confirmed: 'on' });
		expect(saved.status).toBe(303);
		// What is left is looked for less often than this waits.
		await expect
			.poll(() => transaction(database, scope, (tx) => loadRecounting(tx, scope)), {
				timeout: 20_000
			})
			.toBeNull();
		const after = [await browser.get(file), await browser.get(file)];
		expect(after[0]).not.toBe(before);
		expect(after[1]).toBe(after[0]);
	});
});
