import type { Page } from '@playwright/test';

/** Presses keys one by one, as fast as the browser takes them. */
export async function pressKeys(page: Page, keys: readonly string[]): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	for (const key of keys) {
		if (!/^[åäö]$/.test(key)) await page.keyboard.press(key === ' ' ? 'Space' : key);
		else {
			// Playwright knows the keys of an American keyboard only.
			await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
			await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
		}
	}
	await devtools.detach();
}
