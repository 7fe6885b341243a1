import type { Page } from '@playwright/test';

/** Presses keys one by one, as fast as the browser takes them, or when each has been waited for. */
export async function pressKeys(
	page: Page,
	keys: readonly string[],
	turnOf: (nth: number) => Promise<void> = () => Promise.resolve()
): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	for (const [nth, key] of keys.entries()) {
		await turnOf(nth);
		if (!/^[åäö]$/.test(key)) await page.keyboard.press(key === ' ' ? 'Space' : key);
		else {
			// Playwright knows the keys of an American keyboard only.
			await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
			await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
		}
	}
	await devtools.detach();
}
