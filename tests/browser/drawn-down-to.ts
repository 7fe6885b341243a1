import { expect, type Page } from '@playwright/test';
import { isDrawn } from './chart-tables';

/** Waits until every chart that begins above a height, in pixels, is drawn. */
export async function drawnDownTo(page: Page, height: number): Promise<void> {
	for (const picture of await page.getByRole('main').getByRole('img').all()) {
		const box = await picture.boundingBox();
		if (box && box.y <= height) await expect.poll(() => isDrawn(picture)).toBe(true);
	}
}
