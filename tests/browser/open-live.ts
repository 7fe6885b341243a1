import { expect, type Page } from '@playwright/test';

/** Opens a page and waits for its script, before which a filter or a shortcut of its does nothing. */
export async function openLive(page: Page, address: string): Promise<void> {
	await page.goto(address);
	// The framework's own sign that it has taken the page over.
	await expect(page.locator('#svelte-announcer')).toBeAttached();
}
