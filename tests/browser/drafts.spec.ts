import { expect, type BrowserContext, type Page } from '@playwright/test';
import { fillCase, freshNumber, registerCase, save } from './case-form';
import { sessionIn, test } from './signed-in';

const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'Utkast från' });
const goOn = (page: Page) => page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
const register = (page: Page) =>
	page.getByRole('button', { name: 'Registrera', exact: true }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const note = (page: Page) => page.getByLabel('Anteckning om ärendet');

/** Everything the browser has stored, as text. */
const stored = (page: Page) =>
	page.evaluate(async () => {
		const databases = await indexedDB.databases();
		return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases]);
	});
const kept = (page: Page) =>
	expect.poll(async () => (await stored(page)).includes('utkast.')).toBe(true);
const nothingKept = (page: Page) =>
	expect.poll(async () => (await stored(page)).includes('utkast.')).toBe(false);

/** Waits until the draft holds what is typed: then the form may be left without a question. */
async function leave(page: Page): Promise<void> {
	await kept(page);
	await page.getByRole('link', { name: 'Alla ärenden' }).click();
	await expect(heading(page)).toHaveText('Ärenden');
}

async function signOut(context: BrowserContext) {
	const cookies = await context.cookies();
	await context.clearCookies();
	return () => context.addCookies(cookies);
}

test('a half-filled form survives a reload, is gone on with, and is gone when it is saved', async ({
	page
}) => {
	const number = freshNumber();
	await fillCase(page, number);
	await kept(page);
	page.on('dialog', (dialog) => dialog.accept());
	await page.reload();
	await expect(offer(page)).toContainText(`för ärende ${number}`);
	await goOn(page);
	await expect(page.getByLabel('Ärendenummer')).toHaveValue(number);
	await expect(page.getByText('Du fortsätter på utkastet')).toBeVisible();
	await register(page);
	await expect(heading(page)).toHaveText(`Ärende ${number}`);
	await nothingKept(page);
	await page.goto('/arenden/nytt');
	await expect(offer(page)).toHaveCount(0);
});

test('a form that is kept is left without a question, and thrown away when one says so @long', async ({
	page
}) => {
	await fillCase(page, freshNumber());
	await leave(page);
	await page.goto('/arenden/nytt');
	await page.getByRole('button', { name: 'Kasta' }).click();
	await expect(offer(page)).toHaveCount(0);
	await nothingKept(page);
});

test('a session that ends while one writes loses nothing: sign in again and go on', async ({
	page,
	context
}) => {
	const number = freshNumber();
	await fillCase(page, number);
	const signInAgain = await signOut(context);
	await register(page);
	const told = page.getByRole('status').filter({ hasText: 'Du har loggats ut' });
	await expect(told).toContainText('finns kvar som utkast');
	await expect(page.getByLabel('Ärendenummer')).toHaveValue(number);
	await told.getByRole('button', { name: 'Logga in igen och fortsätt' }).click();
	await expect(page).toHaveURL('/logga-in?till=%2Farenden%2Fnytt');
	await signInAgain();
	await page.reload();
	await expect(page).toHaveURL('/arenden/nytt');
	await goOn(page);
	await register(page);
	await expect(heading(page)).toHaveText(`Ärende ${number}`);
});

test('a correction goes on where it was, and meets what somebody else saved meanwhile @long', async ({
	page,
	context
}) => {
	await registerCase(page, freshNumber());
	await note(page).fill('Min egen');
	const address = page.url();
	await leave(page);
	const other = await context.newPage();
	await other.goto(address);
	await expect(offer(other)).toBeVisible();
	await note(other).fill('En annan');
	await save(other);
	await expect(other.getByText('Sparat.')).toBeVisible();
	await other.close();

	await page.goto(address);
	await goOn(page);
	await expect(note(page)).toHaveValue('Min egen');
	await save(page);
	const clash = page.getByRole('alert');
	await expect(clash).toContainText('Anteckning: En annan');
	await save(page);
	await expect(page.getByText('Sparat.')).toBeVisible();
	for (const text of ['Min egen', 'En annan']) {
		await expect(page.getByRole('region', { name: 'Uppföljning' }).getByText(text)).toBeVisible();
	}
	await nothingKept(page);
});

test('what was typed without a network is there after the page was closed @long', async ({
	page,
	context
}) => {
	const number = freshNumber();
	await fillCase(page, number);
	await context.setOffline(true);
	await note(page).fill('Skrivet utan nät');
	await register(page);
	await expect(page.getByRole('alert')).toContainText('Det gick inte just nu');
	await kept(page);
	await page.close();
	await context.setOffline(false);
	const again = await context.newPage();
	await again.goto('/arenden/nytt');
	await goOn(again);
	await expect(note(again)).toHaveValue('Skrivet utan nät');
	await register(again);
	await expect(heading(again)).toHaveText(`Ärende ${number}`);
});

test('two tabs keep a draft each, and a form that is open is not offered in the other @long', async ({
	page,
	context
}) => {
	const [first, second] = [freshNumber(), freshNumber()];
	await fillCase(page, first);
	await kept(page);
	const other = await context.newPage();
	await fillCase(other, second);
	await expect(offer(other)).toHaveCount(0);
	await leave(page);
	await leave(other);
	await page.goto('/arenden/nytt');
	await expect(offer(page)).toContainText(second);
	await page.getByRole('button', { name: 'Kasta' }).click();
	await expect(offer(page)).toContainText(first);
	await goOn(page);
	await expect(page.getByLabel('Ärendenummer')).toHaveValue(first);
});

test('the next user of the computer sees no draft, and the browser holds nothing that can be read', async ({
	page,
	context
}) => {
	const number = freshNumber();
	// Somebody of this test's own: signing out ends the session.
	await context.addCookies((await sessionIn()).cookies);
	await fillCase(page, number, { sex: 'Kvinna', birthYear: '1903' });
	await note(page).fill('Hemlig anteckning');
	await leave(page);
	await page.getByRole('button', { name: 'Logga ut' }).click();
	await expect(page.getByText('Du är utloggad.')).toBeVisible();

	const { cookies } = await sessionIn();
	await context.addCookies(cookies);
	await page.goto('/arenden/nytt');
	await page.getByLabel('Ärendenummer').focus();
	await expect(page.getByRole('status').first()).toBeAttached();
	await expect(offer(page)).toHaveCount(0);
	const everything = await stored(page);
	expect(everything).toContain('utkast.');
	for (const typed of [number, '1903', 'kvinna', 'medicin', 'Hemlig', 'anteckning']) {
		expect(everything).not.toContain(typed);
	}
});
