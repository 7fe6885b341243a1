import { expect, type Page } from '@playwright/test';

let made = 0;

/** A case number that no other test uses. */
export function freshNumber(): string {
	made += 1;
	return `P${process.pid}-${Date.now()}-${made}`;
}

/** Fills in the least a case needs: admitted three days ago, with its notice in time. */
export async function fillCase(page: Page, number: string): Promise<void> {
	await page.goto('/arenden/nytt');
	// Whoever has one committee is not asked which.
	const committee = page.getByLabel('Äldrenämnden');
	await expect(page.getByLabel('Ärendenummer')).toBeVisible();
	if (await committee.isVisible()) await committee.check();
	await page.getByLabel('Ärendenummer').fill(number);
	await page.getByLabel('Kvinna').check();
	await page.getByLabel('Födelseår').fill('1938');
	await page.getByLabel('Avdelning').selectOption({ label: 'Medicin 1' });
	await page.getByLabel('Inskriven', { exact: true }).fill('-3 930');
	await page.getByLabel('Inskrivningsmeddelande', { exact: true }).fill('-3 1015');
}

/** Registers a case and leaves its page open. */
export async function registerCase(page: Page, number: string): Promise<void> {
	await fillCase(page, number);
	await page.getByRole('button', { name: 'Registrera', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ärende ${number}`);
}

/** Saves the open form. */
export async function save(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Spara', exact: true }).click();
}
