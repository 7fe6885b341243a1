import { test } from './signed-in';
import { freshNumber } from './case-form';
test('shots', async ({ page }) => {
	test.setTimeout(120_000);
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	for (const width of [1440, 1280, 390]) {
		await page.setViewportSize({ width, height: 900 });
		page.removeAllListeners('dialog');
		page.on('dialog', (d) => d.accept());
		await page.goto('/arenden/klistra');
		await page.screenshot({ path: `/tmp/shots/empty-${width}.png` });
		const head = [
			'Ärendenummer',
			'Nämnd',
			'Kön',
			'Avdelning',
			'Inskriven',
			'Inskrivningsmeddelande',
			'Utskriven',
			'Planering',
			'Anteckning'
		];
		const rows = Array.from({ length: 8 }, (_, i) => [
			freshNumber(),
			'ÄN',
			'kvinna',
			i === 3 ? 'Medisin 1' : 'Medicin 1',
			i === 2 ? '2024-02-30' : '2024-03-01 08:00',
			i === 5 ? '' : '2024-03-01 09:00',
			'2024-03-05',
			i === 6 ? 'hemma' : 'hem-nya',
			'x'
		]);
		const text = [head, ...rows].map((r) => r.join('\t')).join('\r\n') + '\r\n';
		await page.evaluate((t) => navigator.clipboard.writeText(t), text);
		await page.locator('#cell-0-number').focus();
		const t0 = Date.now();
		await page.keyboard.press('Control+V');
		await page.getByText('Att rätta').first().waitFor();
		console.log(width, 'paste→review', Date.now() - t0);
		await page.screenshot({ path: `/tmp/shots/errors-${width}.png`, fullPage: true });
		await page.getByRole('link', { name: 'Rad 7, Planering' }).click();
		await page.screenshot({ path: `/tmp/shots/cell-${width}.png` });
		if (width === 1440) {
			const c = page.locator('#cell-3-ward');
			await c.focus();
			await c.press('Control+A');
			for (const k of 'Medicin 1') {
				const t = Date.now();
				await page.keyboard.press(k === ' ' ? 'Space' : k);
				console.log(k, Date.now() - t);
			}
			await page.screenshot({ path: `/tmp/shots/typed-${width}.png` });
		}
	}
});
