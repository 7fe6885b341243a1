import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { expectNoFaults, faultlessAtEveryWidth } from './faultless';
import { test } from './signed-in';

const ROOT = '/installningar/api-nycklar';
const QUESTION = '/api/v1/measures/days-mean?from=2019-01&to=2019-02';

const ask = (request: APIRequestContext, token: string, question = QUESTION) =>
	request.get(question, { headers: { authorization: `Bearer ${token}` } });

async function fillIn(page: Page, name: string, role: RegExp) {
	await page.goto(`${ROOT}/ny`);
	await page.getByLabel('Namn').fill(name);
	await page.getByRole('radio', { name: role }).check();
}

/** Makes a key on the page; gives the key. */
async function create(page: Page, name: string, role: RegExp): Promise<string> {
	await fillIn(page, name, role);
	if (role.test('chef')) await page.getByRole('checkbox', { name: 'Äldrenämnden' }).check();
	await page.getByRole('button', { name: 'Skapa nyckel' }).click();
	return page.getByLabel('Nyckel', { exact: true }).inputValue();
}

const row = (page: Page, name: string) =>
	page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

test('a key is made, shown once, used, seen to be used, and revoked @long', async ({
	page,
	request
}) => {
	await page.goto('/installningar');
	await page.getByRole('link', { name: 'API-nycklar' }).click();
	await page.getByRole('link', { name: 'Ny nyckel' }).first().click();
	const token = await create(page, 'Nyckelprov', /^chef/);
	expect(token).toMatch(/^svu_[\w-]{43}$/);
	await expect(page.getByLabel('Nyckel', { exact: true })).toBeFocused();
	await expect(page.getByRole('button', { name: 'Kopiera nyckeln' })).toBeVisible();
	await expectNoFaults(page);

	await page.getByRole('link', { name: 'Klar, till API-nycklar' }).click();
	await expect(row(page, 'Nyckelprov')).toContainText('chef, ÄN');
	await expect(row(page, 'Nyckelprov')).toContainText('aldrig');
	expect(await page.content()).not.toContain(token.slice(12));
	await expectNoFaults(page);

	const answer = await ask(request, token);
	expect(answer.status()).toBe(200);
	expect(answer.headers()['cache-control']).toBe('no-store');
	expect(await answer.json()).toMatchObject({ measure: 'days-mean', unit: 'dygn' });
	await page.reload();
	await expect(row(page, 'Nyckelprov')).toContainText('från 127.0.0.1');

	await page.getByRole('link', { name: 'Återkalla Nyckelprov' }).click();
	await expect(page.getByRole('heading', { name: 'API-nyckel: Nyckelprov' })).toBeVisible();
	await expectNoFaults(page);
	await page.getByRole('button', { name: 'Ja, återkalla Nyckelprov' }).click();
	await expect(page.getByText('Nyckeln är återkallad.')).toBeVisible();
	await expect(row(page, 'Nyckelprov')).toContainText('återkallad');
	expect((await ask(request, token)).status()).toBe(401);
});

test('the role and its committees must be chosen; nothing that was typed is lost @long', async ({
	page
}) => {
	await fillIn(page, 'Utan nämnd', /^handläggare/);
	await page.getByLabel('Giltighet i dygn').fill('90');
	await page.getByRole('button', { name: 'Skapa nyckel' }).click();
	const summary = page.getByRole('alert');
	await summary.getByRole('link', { name: /Välj minst en nämnd/ }).click();
	await expect(page.getByRole('group', { name: 'Nämnder' })).toBeFocused();
	await expect(page.getByLabel('Namn')).toHaveValue('Utan nämnd');
	await expect(page.getByLabel('Giltighet i dygn')).toHaveValue('90');
	await expect(page.getByRole('radio', { name: /^handläggare/ })).toBeChecked();
	await expectNoFaults(page);
});

test('the pages of keys are clean and fit at every width @long', async ({ page }) => {
	await create(page, 'Bredd', /^samverkan/);
	await expect(page.getByRole('status').first()).toBeAttached();
	await faultlessAtEveryWidth(page);
	for (const way of [ROOT, `${ROOT}/ny`]) {
		await page.goto(way);
		await faultlessAtEveryWidth(page);
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a key is made, can be selected, and is revoked with plain form posts', async ({ page }) => {
		const token = await create(page, 'Utan skript', /^samverkan/);
		expect(token).toMatch(/^svu_/);
		await expect(page.getByRole('button', { name: 'Kopiera nyckeln' })).toHaveCount(0);
		await page.getByRole('link', { name: 'Klar, till API-nycklar' }).click();
		await page.getByRole('link', { name: 'Återkalla Utan skript' }).click();
		await page.getByRole('button', { name: 'Ja, återkalla Utan skript' }).click();
		await expect(row(page, 'Utan skript')).toContainText('återkallad');
	});
});

test.describe('the machine interface', () => {
	test('answers everybody without a good key the same, in words', async ({ request }) => {
		const answers = [];
		for (const authorization of ['', 'Bearer', 'Basic eDp5', `Bearer svu_${'A'.repeat(43)}`]) {
			const headers: Record<string, string> = authorization ? { authorization } : {};
			const answer = await request.get(QUESTION, { headers });
			expect(answer.headers()).toMatchObject({
				'www-authenticate': 'Bearer',
				'cache-control': 'no-store'
			});
			answers.push([answer.status(), await answer.text()]);
		}
		expect(new Set(answers.map(String)).size).toBe(1);
		expect(answers[0]).toEqual([401, expect.stringContaining('Ange en giltig API-nyckel')]);
	});

	test('tells what is wrong with a question, in one form', async ({ page, request }) => {
		const chef = await create(page, 'Frågeprov', /^chef/);
		const problem = async (token: string, question: string, status: number) => {
			const answer = await ask(request, token, question);
			expect([question, answer.status()]).toEqual([question, status]);
			expect(answer.headers()['cache-control']).toBe('no-store');
			return ((await answer.json()) as { problems: { parameter?: string; message: string }[] })
				.problems[0];
		};
		expect(await problem(chef, '/api/v1/measures/days-mean?to=2019-02', 400)).toMatchObject({
			parameter: 'from'
		});
		expect(
			await problem(chef, '/api/v1/measures/finns-inte?from=2019-01&to=2019-02', 404)
		).toMatchObject({ parameter: 'mått' });
		expect((await problem(chef, '/api/v2/measures', 404))?.message).toContain('finns inte');
		const administrator = await create(page, 'Rollprov', /^systemförvaltare/);
		expect((await problem(administrator, QUESTION, 403))?.message).toContain(
			'Du är systemförvaltare'
		);
	});

	test('slows down a program that asks too often, and no other @long', async ({
		page,
		request
	}) => {
		const eager = await create(page, 'Ivrig', /^samverkan/);
		const calm = await create(page, 'Lugn', /^samverkan/);
		const answers = await Promise.all(
			Array.from({ length: 140 }, () => ask(request, eager, '/api/v1/measures'))
		);
		const refused = answers.filter((answer) => answer.status() !== 200);
		expect(refused.length).toBeGreaterThan(0);
		for (const answer of refused) {
			expect(answer.status()).toBe(429);
			expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
		}
		expect((await ask(request, calm, '/api/v1/measures')).status()).toBe(200);
	});
});
