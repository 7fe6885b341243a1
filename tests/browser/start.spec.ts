import { expect } from '@playwright/test';
import { test } from './started';

test('the application answers on its address and nowhere else', async ({ request, baseURL }) => {
	const own = await request.get('/', { maxRedirects: 0 });
	expect(own.status()).toBeLessThan(400);
	const port = new URL(baseURL ?? '').port;
	const foreign = await request.get('/', { headers: { host: `evil.example:${port}` } });
	expect(foreign.status()).toBe(421);
});
