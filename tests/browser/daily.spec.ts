import { expect, type Page } from '@playwright/test';
import { boardTest, waiting } from './board-server';
import { faultlessAtEveryWidth } from './faultless';

/** Liable today; liable later; without a plan. */
const numbers: string[] = [];

const test = boardTest(async (server) => {
	numbers.push(await server.save(waiting('2019-12-06 10:30', { plan: 'sabo' })));
	numbers.push(await server.save(waiting('2019-12-09 09:00')));
	numbers.push(await server.save(waiting('2019-12-09 13:00', { plan: null })));
});

const part = (page: Page, name: RegExp) => page.getByRole('region', { name });

test('the morning is gone through in five parts, on one screen, and left with Esc @long', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	await page.goto('/tavla');
	await page.getByRole('link', { name: 'Daglig styrning' }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Daglig styrning');
	await expect(page.getByRole('heading', { level: 2 })).toHaveText([
		...[/1\s+Vilka väntar/, /2\s+Vad brinner/, /3\s+Se upp med/],
		...[/4\s+Åtgärder/, /5\s+Behöver beslut/]
	]);
	await expect(part(page, /Vilka väntar/)).toContainText('3 väntar på hemgång, längst 4\u00a0dygn');
	await expect(part(page, /Vad brinner/).getByRole('link')).toHaveText(numbers);
	await expect(part(page, /Vad brinner/)).toContainText('Dag 2, preliminärt');
	await expect(part(page, /Se upp med/)).toContainText('1 saknar planering');
	const { tall, type } = await page.evaluate(() => ({
		tall: document.documentElement.scrollHeight,
		type: [...document.querySelectorAll('main section *')].map((element) =>
			Number.parseFloat(getComputedStyle(element).fontSize)
		)
	}));
	expect(tall).toBeLessThanOrEqual(720);
	expect(Math.min(...type)).toBeGreaterThanOrEqual(18);
	await faultlessAtEveryWidth(page);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tavla');
});
