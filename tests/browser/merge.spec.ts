import { expect, type Page } from '@playwright/test';
import { choose, expectChosen, freshNumber, freshOldPerson, registerCase, save } from './case-form';
import { faultlessAtEveryWidth } from './faultless';
import { test } from './signed-in';

const PLAN = 'Planering efter sjukhusvistelse';
const [MINE, THEIRS] = ['Hemgång, nya insatser', 'Korttids/utredande plats'];
const saved = (page: Page) => expect(page.getByText('Sparat.')).toBeVisible();

/** Saves another plan and birth year for the case that is open on `page`. */
async function saveMeanwhile(page: Page, other: Page, birthYear: string): Promise<void> {
	await other.goto(page.url());
	await choose(other, PLAN, THEIRS);
	await other.getByLabel('Födelseår').fill(birthYear);
	await save(other);
	await saved(other);
}

test('two people changing the same case lose nothing, and choose where both changed the same', async ({
	page,
	context
}) => {
	test.slow();
	await registerCase(page, freshNumber(), freshOldPerson());
	await saveMeanwhile(page, await context.newPage(), '1901');
	await choose(page, PLAN, MINE);
	await page.getByLabel('Anteckning om ärendet').fill('Min egen');
	await save(page);

	const clash = page.getByRole('alert');
	await expect(clash).toBeFocused();
	await expect(clash).toContainText('Ärendet ändrades medan du skrev');
	await expect(clash).toContainText('Födelseår: 1901');
	await expect(page.getByLabel('Födelseår')).toHaveValue('1901');
	const plan = clash.getByRole('group', { name: PLAN });
	await expect(plan.getByRole('radio', { checked: true })).toHaveCount(0);
	await faultlessAtEveryWidth(page);

	await clash.getByRole('button', { name: 'Spara så här' }).click();
	await expect(clash).toContainText('Välj i varje fråga nedan vad som ska gälla');
	await plan.getByLabel(`Sparat är ${THEIRS}`).check();
	await expectChosen(page, PLAN, THEIRS);
	await plan.getByLabel(`Du skrev ${MINE}`).check();
	await expectChosen(page, PLAN, MINE);
	await plan.getByLabel(`Sparat är ${THEIRS}`).check();
	await clash.getByRole('button', { name: 'Spara så här' }).click();
	await saved(page);
	await expectChosen(page, PLAN, THEIRS);
	await expect(page.getByLabel('Födelseår')).toHaveValue('1901');
	await expect(
		page.getByRole('region', { name: 'Uppföljning' }).getByText('Min egen')
	).toBeVisible();
	const history = page.getByRole('region', { name: 'Historik' }).getByRole('listitem');
	await expect(history.first()).not.toContainText(PLAN);
});

test('two SIPs added by two people both stand, and nothing is asked @long', async ({
	page,
	context
}) => {
	await registerCase(page, freshNumber());
	const other = await context.newPage();
	await other.goto(page.url());
	await other.getByLabel('SIP kallad').fill('-2');
	await save(other);
	await saved(other);
	await page.getByLabel('SIP kallad').fill('-1');
	await save(page);
	const clash = page.getByRole('alert');
	await expect(clash).toContainText('Hämtat in i formuläret');
	await expect(clash.getByRole('radio')).toHaveCount(0);
	await clash.getByRole('button', { name: 'Spara så här' }).click();
	await saved(page);
	await expect(page.getByLabel('SIP kallad')).toHaveCount(2);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a choice is asked for, survives another row, and is saved @long', async ({
		page,
		context
	}) => {
		await registerCase(page, freshNumber(), freshOldPerson());
		const other = await context.newPage();
		await saveMeanwhile(page, other, '1902');
		await choose(page, PLAN, MINE);
		await save(page);
		const clash = page.getByRole('alert');
		await expect(clash).toContainText('Ärendet ändrades medan du skrev');
		await page.getByRole('button', { name: 'Lägg till SIP' }).click();
		await save(page);
		await expect(clash).toContainText('Välj i varje fråga nedan vad som ska gälla');
		await clash.getByLabel(`Sparat är ${THEIRS}`).check();
		await save(page);
		// What is chosen is saved already.
		await expect(page.getByText('Inget var ändrat.')).toBeVisible();
		await expectChosen(page, PLAN, THEIRS);
	});
});
