import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { long } from '../support/rounds';

type Rules = Record<string, { enabled: boolean }>;

/**
 * A desk, a laptop, a telephone: widths in CSS pixels, and which faults are looked for there. A
 * laptop shows what a desk does; so does a telephone but for where it stands and what is folded,
 * which the long run looks at. Colours are the same at every width, and take more time than all the rest.
 */
const WIDTHS: readonly { width: number; rules?: Rules }[] = [
	{ width: 1440, rules: {} },
	{ width: 1280 },
	{ width: 390, ...(long && { rules: { 'color-contrast': { enabled: false } } }) }
];

/** Expects a page to have no accessibility fault as it stands. */
export function expectNoFaults(page: Page): Promise<void> {
	return judge(page, {});
}

/** Expects a page to have no accessibility fault, and nothing to the side, at any width. */
export async function faultlessAtEveryWidth(page: Page): Promise<void> {
	for (const { width, rules } of WIDTHS) {
		await page.setViewportSize({ width, height: 900 });
		if (rules) await judge(page, rules);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide, `${page.url()} at ${width}`).toBeLessThanOrEqual(width);
	}
}

/** What stands after the third of its kind, and is made like it. */
const REPEATED = ['tbody tr:nth-child(n+4)', 'option:nth-child(n+4)'];

async function judge(page: Page, rules: Rules): Promise<void> {
	// No page has frames, for which axe would open another page each time.
	const axe = new AxeBuilder({ page }).setLegacyMode(true);
	// A third to two thirds of its time, and so looked at in the long run.
	if (!long) REPEATED.forEach((selector) => axe.exclude(selector));
	const { violations } = await axe.options({ resultTypes: ['violations'], rules }).analyze();
	const faults = violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
	expect(faults, `${page.url()} at ${page.viewportSize()?.width}`).toEqual([]);
}
