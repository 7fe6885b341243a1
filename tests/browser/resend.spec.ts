import { expect, type Page } from '@playwright/test';
import { fillCase, freshNumber, registerCase, save } from './case-form';
import { test } from './signed-in';

const register = (page: Page) => page.getByRole('button', { name: 'Registrera', exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const revisions = (page: Page) =>
	page.getByRole('region', { name: 'Historik' }).getByRole('listitem');

async function expectOneCase(page: Page, number: string): Promise<void> {
	await page.goto(`/arenden?sok=${number}`);
	await expect(page.getByText('1 ärende', { exact: true })).toBeVisible();
}

/** Everything that the form on the page would send, as a body. */
async function bodyOf(page: Page): Promise<string> {
	return page.locator('form#arende').evaluate((form) => {
		const entries = [...new FormData(form as HTMLFormElement)].map(([name, value]) => [
			name,
			typeof value === 'string' ? value : ''
		]);
		return new URLSearchParams(entries).toString();
	});
}

/** Lets the next posts reach the server, and loses the answer of the first on the way back. */
async function loseOneAnswer(page: Page): Promise<void> {
	await page.route(
		/\?\/spara$/,
		async (route) => {
			await route.fetch();
			await route.abort();
		},
		{ times: 1 }
	);
}

test('a double click makes one case', async ({ page }) => {
	const number = freshNumber();
	await fillCase(page, number);
	await register(page).dblclick();
	await expect(heading(page)).toHaveText(`Ärende ${number}`);
	await expect(revisions(page)).toHaveCount(1);
	await expectOneCase(page, number);
});

test('the same form posted three times at once makes one case, and each answer is friendly @long', async ({
	page
}) => {
	const number = freshNumber();
	await fillCase(page, number);
	const post = {
		headers: {
			accept: 'text/html',
			origin: new URL(page.url()).origin,
			'content-type': 'application/x-www-form-urlencoded'
		},
		data: await bodyOf(page),
		maxRedirects: 0
	};
	const answers = await Promise.all(
		[1, 2, 3].map(() => page.request.post('/arenden/nytt?/spara', post))
	);
	expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
	await expectOneCase(page, number);
});

test('an answer lost on the way, and the form sent again, make one case', async ({ page }) => {
	const number = freshNumber();
	await fillCase(page, number);
	await loseOneAnswer(page);
	await register(page).click();
	await expect(page.getByRole('alert')).toContainText('Det gick inte just nu');
	await register(page).click();
	await expect(heading(page)).toHaveText(`Ärende ${number}`);
	await expect(revisions(page)).toHaveCount(1);
	await expectOneCase(page, number);
});

test('a correction whose answer was lost is saved once @long', async ({ page }) => {
	await registerCase(page, freshNumber());
	await page.getByLabel('Anteckning om ärendet').fill('Ring före nio');
	await loseOneAnswer(page);
	await save(page);
	await expect(page.getByRole('alert')).toContainText('Det gick inte just nu');
	await save(page);
	await expect(page.getByText('Sparat.')).toBeVisible();
	await expect(revisions(page)).toHaveCount(2);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('going back and sending the form again makes one case @long', async ({ page }) => {
		const number = freshNumber();
		await fillCase(page, number);
		const body = page.waitForRequest((request) => request.method() === 'POST');
		await register(page).click();
		await expect(heading(page)).toHaveText(`Ärende ${number}`);
		const sent = await body;
		await page.goBack();
		await expect(page.getByLabel('Ärendenummer')).not.toHaveValue(number);
		const answer = await page.request.post(sent.url(), {
			headers: {
				accept: 'text/html',
				origin: new URL(page.url()).origin,
				'content-type': 'application/x-www-form-urlencoded'
			},
			data: sent.postData() ?? '',
			maxRedirects: 0
		});
		expect(answer.status()).toBe(303);
		await expectOneCase(page, number);
	});
});
