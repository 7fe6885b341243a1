import { expect, type Page } from '@playwright/test';
import { fillCase, freshNumber } from './case-form';
import { faultlessAtEveryWidth } from './faultless';
import { test } from './signed-in';

let nth = 0;
/** Somebody of this file's own. */
const somebody = () => {
	const worker = Number(process.env.TEST_WORKER_INDEX);
	nth += 1;
	return { sex: 'Man', birthYear: String(1992 + ((worker * 4 + nth) % 16)) } as const;
};
const register = (page: Page) =>
	page.getByRole('button', { name: 'Registrera', exact: true }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a possible duplicate is shown beside what is typed before saving, and confirmed once @long', async ({
	page
}) => {
	test.slow();
	const [first, second, person] = [freshNumber(), freshNumber(), somebody()];
	await fillCase(page, first, person);
	await register(page);
	await expect(heading(page)).toHaveText(`Ärende ${first}`);

	await fillCase(page, second, person);
	await page.getByLabel('Inskriven', { exact: true }).fill('-2');
	await page.getByLabel('Inskrivningsmeddelande', { exact: true }).fill('-2');
	await register(page);
	const question = page.getByRole('alert');
	await expect(question).toBeFocused();
	await expect(question).toContainText('Det finns ett liknande ärende');
	await expect(question).toContainText('inte sparat än');
	const row = (name: string) => question.getByRole('row', { name });
	await expect(row('Ärendenummer').getByRole('cell')).toHaveText([
		second,
		`≠ Skiljer sig: ${first}`
	]);
	await expect(row('Avdelning').getByRole('cell')).toHaveText(['Medicin 1', 'Medicin 1']);
	await faultlessAtEveryWidth(page);

	await question.getByRole('button', { name: 'Det är en annan person – spara ändå' }).click();
	await expect(heading(page)).toHaveText(`Ärende ${second}`);
	await page.getByLabel('Anteckning om ärendet').fill('Ändrad sedan');
	await page.getByRole('button', { name: 'Spara', exact: true }).click();
	await expect(page.getByText('Sparat.')).toBeVisible();
});

test('whoever asked for the next case gets it, though questions came between @long', async ({
	page
}) => {
	const [first, second, person] = [freshNumber(), freshNumber(), somebody()];
	await fillCase(page, first, person);
	await register(page);
	await fillCase(page, second, person);
	await page.getByLabel('Anteckning om ärendet').fill('En till');
	await page.getByLabel('Inskrivningsmeddelande', { exact: true }).fill('');
	await page.keyboard.press('Control+Enter');
	await page.getByRole('button', { name: 'Det är en annan person – spara ändå' }).click();
	await page.getByRole('button', { name: 'Ja, spara ändå' }).click();
	await expect(heading(page)).toHaveText('Nytt ärende');
	await expect(page.getByRole('link', { name: second })).toBeVisible();
});

test('the case that is there already is opened instead @long', async ({ page }) => {
	const [first, person] = [freshNumber(), somebody()];
	await fillCase(page, first, person);
	await register(page);
	await expect(heading(page)).toHaveText(`Ärende ${first}`);
	await fillCase(page, freshNumber(), person);
	await register(page);
	await page
		.getByRole('link', { name: new RegExp(`^Öppna ärende (ÄN|IFN) ${first} i stället`) })
		.click();
	await expect(heading(page)).toHaveText(`Ärende ${first}`);
});

test('a possible duplicate is told of while typing, and what is unusual is asked after it @long', async ({
	page
}) => {
	const [first, second, person] = [freshNumber(), freshNumber(), somebody()];
	await fillCase(page, first, person);
	await register(page);
	await expect(heading(page)).toHaveText(`Ärende ${first}`);

	await fillCase(page, second, person);
	const hint = page.getByRole('status').filter({ hasText: 'Ett liknande ärende finns' });
	await expect(hint.getByRole('link', { name: first })).toBeVisible();
	await page.getByLabel('Kön').selectOption({ label: 'Kvinna' });
	await expect(hint).toBeHidden();
	await page.getByLabel('Kön').selectOption({ label: 'Man' });
	await expect(hint).toBeVisible();
	await page.getByLabel('Inskrivningsmeddelande', { exact: true }).fill('');
	await register(page);
	await page.getByRole('button', { name: 'Det är en annan person – spara ändå' }).click();
	await expect(page.getByRole('alert')).toContainText('Stämmer det här?');
	await page.getByRole('button', { name: 'Ja, spara ändå' }).click();
	await expect(heading(page)).toHaveText(`Ärende ${second}`);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a possible duplicate is shown and confirmed @long', async ({ page }) => {
		const [first, second, person] = [freshNumber(), freshNumber(), somebody()];
		await fillCase(page, first, person);
		await register(page);
		await fillCase(page, second, person);
		await register(page);
		await expect(page.getByRole('alert')).toContainText('Det finns ett liknande ärende');
		await page.getByRole('button', { name: 'Det är en annan person – spara ändå' }).click();
		await expect(heading(page)).toHaveText(`Ärende ${second}`);
	});
});
