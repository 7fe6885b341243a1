import { expect, type Page } from '@playwright/test';
import type { Case, CaseEvent } from '../../src/lib/domain/case/case';
import { event, exampleCase } from '../support/example-case';
import { boardTest } from './board-server';
import { faultlessAtEveryWidth } from './faultless';

/** Somebody in hospital who is expected to be discharged that day. */
const expectedOn = (day: string, changes: Partial<Case> = {}) => {
	const planned: CaseEvent = {
		...{ type: 'plannedDischarge', at: day, registered: '2019-12-01T08:00:00.000Z' }
	};
	return exampleCase({ ...changes, events: [event('admitted', '2019-11-30 10:00'), planned] });
};

/** The case whose day has passed. */
let passed = '';

const test = boardTest(async (server) => {
	await server.save(expectedOn('2019-12-10', { plan: 'kort-aterh' }));
	await server.save(expectedOn('2019-12-11', { plan: 'kort-lak' }));
	await server.save(expectedOn('2019-12-11', { plan: 'kort-sabo' }));
	await server.save(expectedOn('2019-12-12', { plan: null, committee: 'IFN' }));
	passed = await server.save(expectedOn('2019-12-08', { plan: 'sabo' }));
});

const day = (page: Page, name: RegExp) =>
	page.getByRole('table', { name: /^Väntade/ }).getByRole('row', { name });

test('the days to come, and whose day has passed, are a step from the board @long', async ({
	page
}) => {
	await page.goto('/tavla');
	await page.getByRole('main').getByRole('link', { name: 'Framåt' }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Framåt, tio dagar');
	await expect(day(page, /ons 11 dec/).getByRole('cell')).toHaveText([
		'2',
		'2',
		'0',
		'0',
		'0',
		'0'
	]);
	await expect(
		day(page, /tors 12 dec/)
			.getByRole('cell')
			.last()
	).toHaveText('1');
	await expect(page.getByText(/Av 5 öppna ärenden väntas 4/)).toBeVisible();
	await expect(page.getByText(/^Ingen som skrivits ut 2019 hade/)).toBeVisible();
	await faultlessAtEveryWidth(page);
	await page.getByRole('link', { name: passed }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(passed);
});

test('free places are typed for a committee by keyboard, and what is short is said @long', async ({
	page,
	context
}) => {
	await page.goto('/framat');
	await page.getByRole('link', { name: 'ÄN', exact: true }).press('Enter');
	// The address is the committee's once its fields are there.
	await expect(page.getByLabel('Korttids ons 11 dec')).toBeVisible();
	const other = await context.newPage();
	await other.goto(page.url());
	await page.getByLabel('Korttids ons 11 dec').fill('1');
	await page.getByLabel('Korttids ons 11 dec').press('Enter');
	await expect(page.getByText('Ändringen är sparad.')).toBeVisible();
	await expect(day(page, /ons 11 dec/)).toContainText('1\u00a0ledig');
	await expect(day(page, /ons 11 dec/)).toContainText('1 saknas');
	await expect(page.getByText(/^Senast inskrivet .* av Test Testsson/)).toBeVisible();

	await other.getByLabel('SÄBO ons 11 dec').fill('många');
	await other.getByRole('button', { name: 'Spara platserna' }).press('Enter');
	await expect(other.getByLabel('SÄBO ons 11 dec')).toHaveAttribute('aria-invalid', 'true');
	await faultlessAtEveryWidth(other);
	await other.getByLabel('SÄBO ons 11 dec').fill('2');
	await other.getByRole('button', { name: 'Spara platserna' }).press('Enter');
	await expect(other.getByText(/Korttids 2019-12-11/)).toBeVisible();
	await other.getByRole('button', { name: 'Spara ändå' }).press('Enter');
	await expect(other.getByText('Ändringen är sparad.')).toBeVisible();
	await expect(other.getByLabel('Korttids ons 11 dec')).toHaveValue('1');
	await expect(other.getByLabel('SÄBO ons 11 dec')).toHaveValue('2');
});
