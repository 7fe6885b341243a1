import { expect, type Page } from '@playwright/test';
import { serveCare } from './care-fixture';
import { expectNoFaults, faultlessAtEveryWidth } from './faultless';
import { servedTest } from './served';
import { each, rounds } from '../support/rounds';

/** Tests of an installation of their own, in which December 2019 has just ended. */
const test = servedTest(serveCare, 240_000).extend({
	storageState: ({ server }, use) => use(server.session)
});

/** The rows of cases in the list shown, all pages of it. */
async function listedCases(page: Page): Promise<number> {
	const words = await page.getByRole('navigation', { name: 'Sidor' }).innerText();
	return Number(/(\d+)\särende/.exec(words)?.[1]);
}

test('every count of a month leads to as many cases, and they are mended from there by keyboard @long', async ({
	page
}) => {
	await page.goto('/registervard?manad=2019-12');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Registervård');
	const checks = page.getByRole('table', { name: 'Kontroller, december 2019' });
	const links = await checks.getByRole('link').all();
	expect(links.length).toBeGreaterThan(3);
	const found = await Promise.all(
		links.map(async (link) => ({
			count: Number.parseInt(await link.innerText()),
			href: (await link.getAttribute('href')) ?? ''
		}))
	);
	for (const { count, href } of found.slice(0, rounds(2, found.length))) {
		await page.goto(href);
		expect([href, await listedCases(page)]).toEqual([href, count]);
	}

	await page.goto('/registervard?manad=2019-12');
	const missing = checks.getByRole('link', { name: /Orsak till ej hemgång saknas/ });
	const before = Number.parseInt(await missing.innerText());
	expect(before).toBeGreaterThan(2);
	await missing.click();
	const reasons = page.getByLabel(/^Orsak till ej hemgång, /);
	await expect(reasons.first()).toBeVisible();
	await reasons.first().focus();
	await page.keyboard.type('väntar sä');
	await page.keyboard.press('Enter');
	await expect(reasons.nth(1)).toBeFocused();
	await page.keyboard.type('transport');
	await page.keyboard.press('Enter');
	await expect(reasons.nth(2)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(reasons.nth(1)).toBeFocused();
	await page.keyboard.press('Control+Enter');
	await expect(page.getByRole('status').filter({ hasText: 'sparat' })).toContainText(/1\särende/);
	await expect(reasons.first()).not.toHaveValue('');
	const answered = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.getByRole('button', { name: 'Spara alla', exact: true }).click();
	await answered;
	await expect(page.getByText('sparat', { exact: true })).toHaveCount(1);
	await page.goto('/registervard?manad=2019-12');
	await expect(missing).toHaveText(new RegExp(`^${before - 2},`));
});

test('a wrong row says so at its field, and the others are saved', async ({ page }) => {
	await page.goto('/arenden/redigera?brist=inskrivningsmeddelande&manad=2019-11');
	const notices = page.getByLabel(/^Inskrivningsmeddelande, /);
	expect(await notices.count()).toBeGreaterThan(1);
	const [wrong, right] = [notices.nth(0), notices.nth(1)];
	await wrong.fill('i somras');
	const number = (await right.getAttribute('aria-label'))?.split(', ')[1] ?? '';
	const row = page.getByRole('row').filter({ hasText: number });
	await right.fill(await row.getByLabel(/^Inskriven, /).inputValue());
	await page.getByRole('button', { name: 'Spara alla', exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: 'att titta på' })).toContainText('1');
	await expect(wrong).toHaveValue('i somras');
	await expect(wrong).toHaveAttribute('aria-invalid', 'true');
	await expect(wrong).toHaveAccessibleDescription(/Skriv datum/);
	await expect(row.getByText('sparat', { exact: true })).toBeVisible();
	await expectNoFaults(page);
});

test('what somebody else did meanwhile is brought into the row, and nothing is overwritten @long', async ({
	page,
	context
}) => {
	const list = '/arenden/redigera?sortera=nummer&status=utskrivna';
	await page.goto(list);
	const other = await context.newPage();
	await other.goto(list);
	const year = (on: Page) => on.getByLabel(/^Födelseår, /).nth(2);
	const plan = (on: Page) => on.getByLabel(/^Planering, /).nth(2);
	await year(other).fill('1904');
	await other.keyboard.press('Control+Enter');
	await expect(other.getByText('sparat', { exact: true })).toBeVisible();

	await plan(page).fill('Särskilt boende');
	await plan(page).press('Tab');
	const changes = page.getByRole('region', { name: 'Ett ärende ändras' });
	await expect(changes).toContainText(/Planering: Före: .+ → Efter: Särskilt boende/);
	await plan(page).focus();
	await page.keyboard.press('Control+Enter');
	await expect(page.getByRole('alert')).toContainText('Ärendet ändrades medan du skrev');
	await expect(year(page)).toHaveValue('1904');
	await expect(plan(page)).toHaveValue('Särskilt boende');
	await plan(page).focus();
	await page.keyboard.press('Control+Enter');
	const saved = page.getByText('sparat', { exact: true });
	const confirm = page.getByText('Stämmer det? Spara raden igen.');
	await expect(saved.or(confirm)).toBeVisible();
	await other.close();
});

test('the list is edited without JavaScript too @long', async ({ browser, server }) => {
	const context = await browser.newContext({
		baseURL: server.address,
		storageState: server.session,
		javaScriptEnabled: false
	});
	const page = await context.newPage();
	await page.goto('/arenden/redigera?brist=orsak&manad=2019-10');
	const before = await listedCases(page);
	const reason = page.getByLabel(/^Orsak till ej hemgång, /).first();
	await reason.fill('Transport');
	await page
		.getByRole('button', { name: /^Spara \d/ })
		.first()
		.click();
	// Nothing is saved before what changes has been shown: without JavaScript that takes a post.
	await expect(page.getByText('Titta igenom vad som ändras och spara igen.')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Transport' })).toBeVisible();
	await page
		.getByRole('button', { name: /^Spara \d/ })
		.first()
		.click();
	await expect(page.getByText('sparat', { exact: true })).toHaveCount(1);
	await page.goto('/arenden/redigera?brist=orsak&manad=2019-10');
	expect(await listedCases(page)).toBe(before - 1);
	await context.close();
});

test('a reviewed month is no longer preliminary, and samverkan sees it before the 10th @long', async ({
	page,
	browser,
	server
}) => {
	const session = await server.sessionAs({ roles: ['collaboration'], committees: [] });
	const context = await browser.newContext({ baseURL: server.address, storageState: session });
	const reader = await context.newPage();
	await reader.goto('/samverkan');
	await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Samverkan');

	await page.goto('/oversikt?manad=2019-12');
	await expect(page.getByText('December 2019 är inte granskad än')).toBeVisible();
	const csv = async () => (await page.request.get('/oversikt/cases.csv?manad=2019-12')).text();
	expect(await csv()).toContain('preliminär');
	await page.getByRole('link', { name: 'Till registervården' }).click();
	const review = page.getByRole('region', { name: 'Granskning av december 2019' });
	for (const name of ['Äldrenämnden', 'Individ- och familjenämnden']) {
		const button = review.getByRole('button', { name: `Markera som granskad för ${name}` });
		await button.click();
		await expect(button).toBeHidden();
	}
	await expect(review.getByText('granskad', { exact: true }).first()).toBeVisible();
	await page.goto('/oversikt?manad=2019-12');
	await expect(page.getByText('är inte granskad än')).toBeHidden();

	await reader.reload();
	await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Umeå sep–dec 2019');

	await page.goto('/registervard?manad=2019-12');
	await review
		.getByRole('button', { name: /^Öppna igen/ })
		.first()
		.click();
	await expect(review.getByRole('button', { name: /^Markera som granskad/ })).toBeVisible();
	await reader.reload();
	await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Umeå sep–dec 2019');
	await page.goto('/registervard?manad=2020-01');
	await expect(page.getByText('Månaden pågår.')).toBeVisible();
	await context.close();
});

test('the pages of Registervård are clean and fit at every width @long', async ({ page }) => {
	test.slow();
	for (const path of each(
		'/registervard?manad=2019-11',
		'/arenden/redigera?brist=orsak&manad=2019-11',
		'/arenden/redigera'
	)) {
		await page.goto(path);
		await faultlessAtEveryWidth(page);
	}
});
