import { expect, type Locator, type Page, type Route } from '@playwright/test';
import { fillCase, freshNumber, registerCase } from './case-form';
import { expectNoFaults, faultlessAtEveryWidth } from './faultless';
import { serve } from './fixture-server';
import { freePort } from '../machine/free-port';
import { installation } from './installations';
import { sessionIn, test } from './signed-in';
import { rounds } from '../support/rounds';

type Answer = (route: Route) => Promise<void>;

const html = (status: number, body: string): Answer => {
	return (route) => route.fulfill({ status, contentType: 'text/html', body });
};
const json = (status: number, body: object): Answer => {
	return (route) => route.fulfill({ status, json: body });
};
/** All of it, but for a part of a pixel at the edge of the window. */
const IN_VIEW = 0.99;
const RESTS = 'Databasen svarar inte just nu.';

/** What may come back instead of an answer, and some of the words that are said then. */
const ANSWERS: readonly (readonly [what: string, answer: Answer, words: string])[] = [
	['no network', (route) => route.abort('internetdisconnected'), 'Servern svarade inte'],
	['no server', (route) => route.abort('connectionrefused'), 'Servern svarade inte'],
	["a proxy's page", html(503, '<h1>Service Unavailable</h1>'), 'Servern svarade inte'],
	['an empty answer', html(502, ''), 'Servern svarade inte'],
	["a proxy's limit", html(413, 'Request Entity Too Large'), 'Servern svarade inte'],
	["somebody else's page", html(200, '<p>Logga in på nätet</p>'), 'Servern svarade inte'],
	["a proxy's JSON", json(429, { detail: 'Too many requests' }), 'Servern svarade inte'],
	['an action without database', json(503, { type: 'error', error: { message: RESTS } }), RESTS],
	['a server without database', json(503, { message: RESTS, failure: '00c0ffee' }), RESTS],
	['the door', json(200, { type: 'redirect', status: 303, location: '/logga-in' }), 'utloggad']
];

const told = (page: Page) => page.getByRole('alert');
const button = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: true }).last();

/** Answers every post of the page; asks and pages go through. */
async function answerPosts(page: Page, answer: Answer): Promise<void> {
	await page.unrouteAll();
	await page.route('**/*', (route) =>
		route.request().method() === 'POST' ? answer(route) : route.fallback()
	);
}

/** Expects the reader to be told where the eye is, and that the button can be pressed again. */
async function expectTold(page: Page, pressed: Locator, words: string): Promise<void> {
	await expect(told(page).last()).toContainText(words);
	await expect(told(page).last()).toBeInViewport({ ratio: IN_VIEW });
	await expect(pressed).toBeEnabled();
	await expect(pressed).not.toHaveAttribute('aria-disabled', 'true');
}

test('whatever comes back instead of an answer, a case form says so and keeps all', async ({
	page
}) => {
	const number = freshNumber();
	await fillCase(page, number);
	const note = page.getByLabel('Anteckning om ärendet');
	await note.fill('hem med hemtjänst');
	const register = page.getByRole('button', { name: 'Registrera', exact: true });
	for (const [what, answer, words] of ANSWERS) {
		await test.step(what, async () => {
			await answerPosts(page, answer);
			await register.click();
			await expectTold(page, register, words);
			await expect(page.getByLabel('Ärendenummer')).toHaveValue(number);
			await expect(note).toHaveValue('hem med hemtjänst');
		});
	}
	await page.getByLabel('Ärendenummer').press('Enter');
	await expect(told(page).last()).toBeInViewport({ ratio: IN_VIEW });
	await faultlessAtEveryWidth(page);
	await page.unrouteAll();
	await register.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ärende ${number}`);
	await expect(told(page)).toHaveCount(0);
});

test('an event on the page of a case says when it was not saved @long', async ({ page }) => {
	await registerCase(page, freshNumber());
	const ready = button(page, /^Utskrivningsklar/);
	for (const [, answer, words] of ANSWERS.slice(2, 4)) {
		await answerPosts(page, answer);
		await ready.click();
		await expectTold(page, ready, words);
	}
	await page.unrouteAll();
	await ready.click();
	await expect(button(page, /^Återta utskrivningsklar/)).toBeVisible();
});

/** Each kind of form: its page, a field that is typed in, and the button that sends it. */
const FORMS: readonly (readonly [path: string, field: string | null, send: string])[] = [
	['/arenden/klistra', 'Rad 1, Ärendenummer', 'Granska'],
	['/installningar/listor/avdelningar', 'Namn', 'Lägg till'],
	['/installningar/serier/ny', 'Namn', 'Lägg till'],
	['/installningar/api-nycklar/ny', 'Namn', 'Skapa nyckel'],
	['/installningar/anvandare/nytt', 'Namn', 'Lägg till'],
	['/installningar/malvarden/nytt', null, 'Spara'],
	['/installningar/logg/kontroll', 'Tidigare kontrollsumma', 'Kontrollera nu'],
	['/konto', null, 'Logga ut']
];

/** The one that every run tries: a grid. */
const SHORT_FORM = '/arenden/klistra';

FORMS.forEach(([path, field, sender], index) => {
	const how = path === SHORT_FORM ? '' : ' @long';
	test(`${path} says so and keeps what is typed${how}`, async ({ page }) => {
		await page.goto(path);
		const sent = button(page, sender);
		const input = field === null ? null : page.getByLabel(field).first();
		await input?.fill('Provet');
		for (const nth of [index, index + 4]) {
			const [, answer = html(502, ''), words = ''] = ANSWERS[nth % (ANSWERS.length - 1)] ?? [];
			await answerPosts(page, answer);
			await sent.click();
			await expectTold(page, sent, path === '/konto' ? 'Du är inte utloggad' : words);
			if (input) await expect(input).toHaveValue('Provet');
		}
		await faultlessAtEveryWidth(page);
	});
});

test('a list that is edited in place keeps every cell @long', async ({ page }) => {
	await registerCase(page, freshNumber());
	await page.goto('/arenden/redigera');
	const year = page.getByLabel(/Födelseår/).first();
	await year.fill('1904');
	const save = page.getByRole('button', { name: 'Spara alla', exact: true }).last();
	for (const [, answer, words] of [...ANSWERS.slice(0, 1), ...ANSWERS.slice(-2)]) {
		await answerPosts(page, answer);
		await save.click();
		await expectTold(page, save, words);
		await expect(year).toHaveValue('1904');
	}
	await expectNoFaults(page);
	page.on('dialog', (dialog) => dialog.accept());
});

test('a file that could not be sent stays chosen @long', async ({ page }) => {
	await page.goto('/import');
	await page.locator('#fil').setInputFiles({
		name: 'fil.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('Ärendenummer\n')
	});
	const read = button(page, 'Läs filen');
	for (const [, answer] of ANSWERS.slice(0, rounds(2, 4))) {
		await answerPosts(page, answer);
		await read.click();
		await expectTold(page, read, 'Filen kunde inte skickas');
		await expect(page.getByText('fil.csv,')).toBeVisible();
	}
	await faultlessAtEveryWidth(page);
});

test('at the door, the password form says so @long', async ({ browser }) => {
	const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
	const page = await context.newPage();
	await page.goto('/logga-in');
	await page.getByLabel('E-postadress').fill('nagon@example.se');
	const enter = button(page, 'Fortsätt');
	for (const [, answer, words] of ANSWERS.slice(0, -1)) {
		await answerPosts(page, answer);
		await enter.click();
		await expectTold(page, enter, words);
		await expect(page.getByLabel('E-postadress')).toHaveValue('nagon@example.se');
	}
	await context.close();
});

test('a server that is killed under an open form takes the case when it is back @long', async ({
	browser
}) => {
	// It waits for two starts of a server.
	test.slow();
	const { place, env, remove } = await installation('new');
	const port = await freePort();
	const first = await serve(env, port);
	const context = await browser.newContext({
		baseURL: first.address,
		storageState: await sessionIn(place)
	});
	const page = await context.newPage();
	const number = freshNumber();
	await fillCase(page, number);
	await first.end('SIGKILL');
	const register = page.getByRole('button', { name: 'Registrera', exact: true });
	await register.click();
	await expectTold(page, register, 'Servern svarade inte');
	const second = await serve(env, port);
	await register.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ärende ${number}`);
	await context.close();
	await second.end('SIGTERM');
	await remove();
});
