import { expect, type Browser, type Page } from '@playwright/test';
import type { Rights } from '../support/session-cookie';
import { boardTest, waiting, type BoardServer } from './board-server';
import { choose } from './case-form';

const test = boardTest();

const older: Rights = { roles: ['case-worker'], committees: ['ÄN'] };
const younger: Rights = { roles: ['case-worker'], committees: ['IFN'] };
/** The board of somebody, on a screen of their own, once it is live. */
async function openBoard(browser: Browser, server: BoardServer, rights: Rights): Promise<Page> {
	const storageState = await server.session(rights);
	const context = await browser.newContext({ storageState, baseURL: server.address });
	const page = await context.newPage();
	await page.goto('/tavla');
	await expect(page.getByText('Uppdateras av sig själv')).toBeVisible();
	return page;
}

const rowOf = (page: Page, number: string) => page.getByRole('row', { name: number });

test('what a colleague registers is on the board without a reload, and said in numbers', async ({
	browser,
	server
}) => {
	const before = await server.save(waiting('2019-12-09 10:00'));
	const board = await openBoard(browser, server, older);
	await expect(rowOf(board, before)).toBeVisible();
	const colleague = await openBoard(browser, server, older);
	await colleague.getByRole('main').getByRole('link', { name: 'Nytt ärende' }).click();
	await colleague.getByLabel('Ärendenummer').fill('2019-77001');
	await colleague.getByLabel('Kön').selectOption({ label: 'Kvinna' });
	await choose(colleague, 'Avdelning', 'Medicin 1');
	await colleague.getByLabel('Inskriven', { exact: true }).fill('-3 930');
	await colleague.getByLabel('Inskrivningsmeddelande', { exact: true }).fill('-3 1015');
	await colleague.getByRole('button', { name: 'Registrera', exact: true }).click();
	await colleague.getByRole('button', { name: 'Utskrivningsklar', exact: true }).click();
	await expect(rowOf(board, '2019-77001')).toBeVisible();
	await expect(rowOf(board, '2019-77001')).toContainText('Ny');
	await expect(board.getByRole('status')).toContainText(/\d+ väntar, 1 ny/);
});

test('focus and place stay where they are when a row comes in above @long', async ({
	browser,
	server
}) => {
	const number = await server.save(waiting('2019-12-09 11:00'));
	const board = await openBoard(browser, server, older);
	await board.setViewportSize({ width: 1280, height: 400 });
	const link = rowOf(board, number).getByRole('link', { name: number, exact: true });
	await link.focus();
	const top = () => link.evaluate((element) => Math.round(element.getBoundingClientRect().top));
	const before = await top();
	const above = await server.save(waiting('2019-12-01 10:00'));
	await expect(rowOf(board, above)).toBeVisible();
	await expect(link).toBeFocused();
	await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});

test('whoever has another committee hears nothing, not even that something changed @long', async ({
	browser,
	server
}) => {
	const [own, other] = [
		await openBoard(browser, server, older),
		await openBoard(browser, server, younger)
	];
	const read: string[] = [];
	other.on('request', (request) => read.push(request.url()));
	const theirs = await server.save(waiting('2019-12-08 10:00', { committee: 'ÄN' }));
	await expect(rowOf(own, theirs)).toBeVisible();
	const mine = await server.save(waiting('2019-12-08 10:00', { committee: 'IFN' }));
	await expect(rowOf(other, mine)).toBeVisible();
	expect(read.filter((url) => url.includes('__data.json'))).toHaveLength(1);
	await expect(rowOf(other, theirs)).toHaveCount(0);
	await expect(rowOf(own, mine)).toHaveCount(0);
});

test('a board whose line is down says so, and shows what it missed when it is up again', async ({
	browser,
	server
}) => {
	const storageState = await server.session(older);
	const context = await browser.newContext({ storageState, baseURL: server.address });
	const board = await context.newPage();
	await board.route('**/tavla/handelser', (route) => route.abort());
	await board.goto('/tavla');
	await expect(board.getByText('Uppdateras inte just nu.')).toBeVisible();
	const missed = await server.save(waiting('2019-12-07 10:00'));
	await board.unrouteAll();
	await expect(rowOf(board, missed)).toBeVisible({ timeout: 15_000 });
	await expect(board.getByText('Uppdateras av sig själv')).toBeVisible();
});

test('the board of somebody who signs out elsewhere ends, and says so @long', async ({
	browser,
	server
}) => {
	// A signed-out reader is looked up at the next pulse, within fifteen seconds.
	test.slow();
	const board = await openBoard(browser, server, older);
	const elsewhere = await board.context().newPage();
	await elsewhere.goto('/tavla');
	await elsewhere.getByRole('button', { name: 'Logga ut' }).click();
	await expect(elsewhere).toHaveURL(/logga-in/);
	await expect(board.getByText('Du är utloggad.')).toBeVisible({ timeout: 30_000 });
});

test('hours, days and the payment clock go on at midnight without a reload @long', async ({
	browser,
	server
}) => {
	const number = await server.save(waiting('2019-12-08 07:30'));
	const storageState = await server.session(older);
	const context = await browser.newContext({ storageState, baseURL: server.address });
	const page = await context.newPage();
	await page.clock.install();
	await page.goto('/tavla');
	await expect(page.getByText('Uppdateras av sig själv')).toBeVisible();
	const row = rowOf(page, number);
	await expect(row).toContainText('49 timmar');
	await expect(row).toContainText('Betalningsansvar från i morgon');
	// The server's clock stands still: what it says next would set the page's back.
	await page.route('**/tavla/handelser', (route) => route.abort());
	await page.clock.fastForward('15:30:00');
	await expect(row).toContainText('65 timmar');
	await expect(row).toContainText('Dag 1, preliminärt');
	await expect(row.getByRole('cell').first()).toHaveText('3');
});
