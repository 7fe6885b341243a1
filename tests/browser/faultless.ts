import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** A desk, a laptop, a telephone: widths in CSS pixels. */
const WIDTHS = [1440, 1280, 390];

/** Expects a page to have no accessibility fault as it stands. */
export function expectNoFaults(page: Page): Promise<void> {
	return judge(page, {});
}

/** Expects a page to have no accessibility fault, and nothing to the side, at any width. */
export async function faultlessAtEveryWidth(page: Page): Promise<void> {
	for (const [index, width] of WIDTHS.entries()) {
		await page.setViewportSize({ width, height: 900 });
		// Colours are the same at every width, and take more time than all the rest.
		await judge(page, { 'color-contrast': { enabled: index === 0 } });
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide, `${page.url()} at ${width}`).toBeLessThanOrEqual(width);
	}
}

async function judge(page: Page, rules: Record<string, { enabled: boolean }>): Promise<void> {
	// No page has frames, for which axe would open another page each time.
	const axe = new AxeBuilder({ page }).setLegacyMode(true);
	const { violations } = await axe.options({ resultTypes: ['violations'], rules }).analyze();
	const faults = violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
	expect(faults, `${page.url()} at ${page.viewportSize()?.width}`).toEqual([]);
}
