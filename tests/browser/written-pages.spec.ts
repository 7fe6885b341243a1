import { expect } from '@playwright/test';
import { faultlessAtEveryWidth } from './faultless';
import { test } from './started';

test('what everybody may read of the service is read without signing in, from its door @long', async ({
	page
}) => {
	for (const [link, title] of [
		['Tillgänglighet', 'Tillgänglighetsredogörelse'],
		['Personuppgifter', 'Så behandlas personuppgifter']
	]) {
		await page.goto('/logga-in');
		await page.getByRole('link', { name: link }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
		await faultlessAtEveryWidth(page);
	}
});
