import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { expect, type Page } from '@playwright/test';
import { each, long } from '../support/rounds';
import { isDrawn } from './chart-tables';
import { everyPage } from './every-page';
import { serveFixtures, type FixtureServer } from './fixture-server';
import { test } from './started';

let server: FixtureServer;

test.beforeAll(async ({ browser }) => {
	server = await serveFixtures('2020-01-15');
	// The only kind of page that nothing in the fixtures leads to.
	const page = await browser.newPage({ storageState: server.session });
	await page.goto(at('/installningar/avtal/nytt'));
	await page.getByLabel('Vårdform').selectOption('tvångsvård');
	await page.getByLabel('Första dag').fill('2031-01-01');
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page).toHaveURL(/avtal(\?|$)/);
	await page.close();
});
test.afterAll(() => server.stop());
// Asked for already before the server is there, for what comes before all tests.
test.use({
	storageState: ({}, use) => use((server as FixtureServer | undefined)?.session)
});

const at = (path: string) => `${server.address}${path}`;

const MEGABYTE = 1024 * 1024;
const TOO_LARGE = (megabytes: number) =>
	`Det som skickades är för stort och har inte tagits emot. Högst ${megabytes} MB tas emot här; dela upp det.`;

const cookies = () =>
	server.session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

/** Posts as no browser does: `sent` megabytes, whatever the headers say. */
async function post(path: string, headers: Record<string, string>, sent: number) {
	const sending = request(at(path), {
		method: 'POST',
		headers: { ...headers, accept: 'application/json', cookie: cookies() }
	});
	// What is refused is not read to its end, so the rest of it may meet a closed connection.
	sending.on('error', () => undefined);
	sending.flushHeaders();
	for (let megabyte = 0; megabyte < sent; megabyte += 1) sending.write(Buffer.alloc(MEGABYTE, 'a'));
	const [answer] = (await once(sending, 'response')) as [IncomingMessage];
	const { message } = (await json(answer)) as { message: string };
	sending.destroy();
	return { status: answer.statusCode, words: message };
}

/** What the browser refuses and complains of from now on, on whatever pages are opened. */
async function complaintsOf(page: Page): Promise<string[]> {
	const complaints: string[] = [];
	page.on('console', (message) => {
		// The test itself reads a picture back, more than once where it is not drawn at once.
		if (message.text().includes('willReadFrequently')) return;
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	await page.exposeFunction('complain', (words: string) => complaints.push(words));
	await page.addInitScript(() => {
		const { complain } = globalThis as unknown as { complain: (words: string) => void };
		document.addEventListener('securitypolicyviolation', (event) =>
			complain(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`)
		);
	});
	return complaints;
}

test('charts are drawn, pages are gone between and told of without a style of their own', async ({
	page
}) => {
	const complaints = await complaintsOf(page);
	await page.goto(at('/oversikt?manad=2019-12&visa=sip'));
	const picture = page.getByRole('main').getByRole('img').first();
	await picture.scrollIntoViewIfNeeded();
	await expect.poll(() => isDrawn(picture)).toBe(true);
	await page.getByRole('navigation').getByRole('link', { name: 'Ärenden' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ärenden');
	const announcer = page.locator('[aria-live="assertive"][aria-atomic="true"]');
	await expect(announcer).toContainText('Ärenden');
	const box = await announcer.boundingBox();
	expect(box).toMatchObject({ width: 1, height: 1 });
	expect(complaints).toEqual([]);
});

test('what gets into a page neither runs nor is styled', async ({ page }) => {
	await page.goto(at('/tavla'));
	const outcome = await page.evaluate(async () => {
		const refused = new Promise<string[]>((resolve) => {
			const directives: string[] = [];
			document.addEventListener('securitypolicyviolation', (event) => {
				directives.push(event.effectiveDirective);
				if (event.effectiveDirective === 'connect-src') resolve(directives);
			});
		});
		const script = document.createElement('script');
		let textRefused = false;
		try {
			script.text = 'document.title = "inbrott"';
		} catch {
			textRefused = true;
		}
		const styled = document.createElement('p');
		styled.setAttribute('style', 'position: fixed');
		document.body.append(script, styled);
		await fetch('https://evil.example/').catch(() => undefined);
		const { position } = getComputedStyle(styled);
		return { refused: await refused, textRefused, position, title: document.title };
	});
	expect(outcome.title).not.toBe('inbrott');
	expect(outcome.textRefused).toBe(true);
	expect(outcome.position).toBe('static');
	expect(outcome.refused).toContain('style-src-attr');
});

test('no site can show a page in a frame of its own', async ({ page }) => {
	await page.route('http://evil.example/', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<iframe title="ram" src="${at('/tavla')}"></iframe>`
		})
	);
	await page.goto('http://evil.example/');
	const frame = page.frames().find((candidate) => candidate.parentFrame() !== null);
	await expect.poll(() => frame?.url()).toBe('chrome-error://chromewebdata/');
	await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0);
});

test('every answer says how it may be kept and used, pages, data, files and refusals', async ({
	request
}) => {
	const home = await (await request.get(at('/tavla'))).text();
	const script = /\/?(_app\/immutable\/[\w./-]+\.js)/.exec(home)?.[1] ?? '';
	const answers = {
		page: '/tavla',
		data: '/arenden/__data.json',
		file: '/arenden/arenden.csv',
		figures: '/oversikt/plan.csv?manad=2019-12',
		interface: '/api/v1/measures',
		missing: '/finns-inte',
		icon: '/favicon.svg',
		script: `/${script}`
	};
	for (const [name, path] of Object.entries(answers)) {
		const headers = (await request.get(at(path))).headers();
		expect(headers, name).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'same-origin',
			'x-frame-options': 'DENY',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin'
		});
		expect(headers['content-security-policy'], name).toContain("frame-ancestors 'none'");
		expect(headers['content-security-policy'], name).not.toMatch(/unsafe-(inline|eval)/);
		expect(headers['cache-control'], name).toMatch(name === 'script' ? /immutable/ : /no-store/);
		expect(headers, name).not.toHaveProperty('strict-transport-security');
	}
	const [first, second] = await Promise.all(
		[1, 2].map(async () => (await request.get(at('/tavla'))).headers()['content-security-policy'])
	);
	expect(first).toMatch(/script-src 'self' 'nonce-[\w+/=]+'/);
	expect(first).not.toBe(second);
});

test('what is sent from another site is refused, whatever its kind', async ({ request }) => {
	for (const type of ['application/octet-stream', 'application/json']) {
		const answer = await request.post(at('/import/fil?namn=a.csv'), {
			headers: { origin: 'https://evil.example', 'content-type': type },
			data: 'a;b'
		});
		expect(answer.status(), type).toBe(403);
		expect(await answer.json()).toEqual({
			message: expect.stringContaining('från en annan webbplats')
		});
	}
});

test('more than a page takes is refused in words, also when its size is not told', async () => {
	const form = { 'content-type': 'application/x-www-form-urlencoded', origin: server.address };
	const announced = { ...form, 'content-length': String(60 * MEGABYTE) };
	// Answered although nothing of it has been sent.
	expect(await post('/tema', announced, 0)).toEqual({ status: 413, words: TOO_LARGE(1) });
	const unsaid = { ...form, 'transfer-encoding': 'chunked' };
	expect(await post('/tema', unsaid, 2)).toEqual({ status: 413, words: TOO_LARGE(1) });
	const file = { ...announced, 'content-type': 'application/octet-stream' };
	expect(await post('/import/fil?namn=a.csv', file, 0)).toEqual({
		status: 413,
		words: TOO_LARGE(50)
	});
	const unsaidFile = { ...unsaid, 'content-type': 'application/octet-stream' };
	expect(await post('/import/fil?namn=a.csv', unsaidFile, 52)).toEqual({
		status: 413,
		words: expect.stringContaining('Filen är för stor')
	});
});

test('a file that is neither text nor a workbook is refused when it is sent', async ({ page }) => {
	await page.goto(at('/import'));
	for (const name of ['bild.png', 'bild.csv']) {
		const buffer = Buffer.from('\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01', 'latin1');
		const file = { name, mimeType: 'application/octet-stream', buffer };
		await page.getByLabel('Välj fil').setInputFiles(file);
		await page.getByRole('button', { name: 'Läs filen' }).click();
		await expect(page.getByRole('alert')).toContainText('Välj en CSV-');
	}
});

test('an address with a character that no text can hold is refused in words', async ({ page }) => {
	const response = await page.goto(at('/arenden?sok=1%00'));
	expect(response?.status()).toBe(400);
	await expect(page.getByText('Adressen går inte att läsa.')).toBeVisible();
});

test('a page that does not exist is told of in words', async ({ page }) => {
	const response = await page.goto(at('/finns-inte'));
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sidan finns inte');
});

/** Whether a page before it stands in the same part of the product, and is made of the same. */
function alikeIsLoaded(address: string, addresses: readonly string[]): boolean {
	const part = (of: string) => of.split('/')[1];
	return addresses.find((before) => part(before) === part(address)) !== address;
}

for (const width of each(390, 1440)) {
	test(`every page keeps to its policy and stands still while it loads, ${width} wide`, async ({
		page,
		request
	}) => {
		test.slow();
		await page.setViewportSize({ width, height: 900 });
		const complaints = await complaintsOf(page);
		await page.addInitScript(() => {
			const shifts = Object.assign(globalThis, { shifted: 0 });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
					shifts.shifted += entry.value;
			}).observe({ type: 'layout-shift', buffered: true });
		});
		const addresses = await everyPage(request, server.address);
		for (const address of addresses) {
			if (!long && alikeIsLoaded(address, addresses)) continue;
			const response = await page.goto(at(address));
			expect(response?.status(), address).toBe(200);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await page.waitForLoadState('networkidle');
			const shifted = await page.evaluate(() => (globalThis as { shifted?: number }).shifted ?? 0);
			expect(shifted, address).toBeLessThan(0.02);
			expect(complaints, address).toEqual([]);
		}
	});
}
