import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** A desk, a laptop, a telephone: widths in CSS pixels. */
const WIDTHS = [1440, 1280, 390];

/** Expects a page to have no accessibility fault, and nothing to the side, at any width. */
export async function faultlessAtEveryWidth(page: Page): Promise<void> {
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 900 });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => [width, id, nodes[0]?.html])).toEqual([]);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(width);
	}
}
