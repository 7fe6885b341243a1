import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

let made = 0;

/** A case number that no other test uses. */
export function freshNumber(): string {
	made += 1;
	return `P${process.pid}-${Date.now()}-${made}`;
}

/** Birth years that tests do not write themselves: those are before 1905, or 1938 to 1940. */
const BIRTH_YEARS = Array.from({ length: 86 }, (_, index) => 1990 - index).filter(
	(year) => year < 1938 || year > 1940
);

/** Whether Äldrenämnden is whose the case of somebody born then is, by age. */
const isOld = (birthYear: string): boolean => new Date().getFullYear() - Number(birthYear) >= 65;

interface Person {
	sex: 'Kvinna' | 'Man';
	birthYear: string;
}

/** Somebody of Äldrenämnden's age, whatever year of birth a test then writes for an old person. */
export const freshOldPerson = (): Person => freshPerson(false);

/**
 * Somebody that no other test's case is about, so that none is a possible duplicate of another; old
 * where whoever registers has one committee, which is Äldrenämnden.
 * @throws when all have been met
 */
function freshPerson(ofAnyAge: boolean): Person {
	for (const year of BIRTH_YEARS) {
		const birthYear = String(year);
		if (!ofAnyAge && !isOld(birthYear)) continue;
		for (const sex of ['Kvinna', 'Man'] as const) {
			if (meet(`${sex}-${birthYear}`)) return { sex, birthYear };
		}
	}
	throw new Error('Every person has been met');
}

/** Whether nobody has met them before, in any of the run's processes: a folder is made once. */
function meet(person: string): boolean {
	const folder = process.env.SVU_TEST_MET;
	if (!folder) throw new Error('The run keeps no list of people: see set-up.ts');
	try {
		mkdirSync(join(folder, person));
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** Fills in the least a case needs: admitted three days ago, with its notice in time. */
export async function fillCase(page: Page, number: string, who?: Person): Promise<void> {
	await page.goto('/arenden/nytt');
	// Whoever has one committee is not asked which.
	const committee = page.getByLabel('Nämnd', { exact: true });
	await expect(page.getByLabel('Ärendenummer')).toBeVisible();
	const { sex, birthYear } = who ?? freshPerson(await committee.isVisible());
	if (await committee.isVisible()) {
		const label = isOld(birthYear) ? 'Äldrenämnden' : 'Individ- och familjenämnden';
		await committee.selectOption({ label });
	}
	await page.getByLabel('Ärendenummer').fill(number);
	await page.getByLabel('Kön').selectOption({ label: sex });
	await page.getByLabel('Födelseår').fill(birthYear);
	await choose(page, 'Avdelning', 'Medicin 1');
	await page.getByLabel('Inskriven', { exact: true }).fill('-3 930');
	await page.getByLabel('Inskrivningsmeddelande', { exact: true }).fill('-3 1015');
}

/** Waits for the script of a form, which sends the value of a list in place of the written name. */
export async function typeAheadsReady(page: Page): Promise<void> {
	const ward = page.getByLabel('Avdelning', { exact: true });
	await expect(ward).not.toHaveAttribute('name');
}

/** Chooses one of a list by writing its name. Without a script Tab takes nothing, and its name is sent. */
export async function choose(page: Page, label: string, name: string): Promise<void> {
	const field = page.getByLabel(label, { exact: true });
	await field.fill(name);
	await field.press('Tab');
}

/** Expects that a list's field shows a name. */
export async function expectChosen(page: Page, label: string, name: string): Promise<void> {
	await expect(page.getByLabel(label, { exact: true })).toHaveValue(name);
}

/**
 * Registers the case of `fillCase` and opens its page. It is sent as the form sends it, without the
 * form's page: what that is like is shown by tests of its own.
 */
export async function registerCase(
	page: Page,
	number: string,
	{ sex, birthYear } = freshPerson(true)
): Promise<void> {
	const answer = await page.request.post('/arenden/nytt?/spara', {
		maxRedirects: 0,
		headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
		form: {
			...{ id: randomUUID(), version: '0', number, committee: isOld(birthYear) ? 'ÄN' : 'IFN' },
			...{ careForm: 'somatisk', sex: sex.toLowerCase(), birthYear, ward: 'medicin-1' },
			...{ admitted: '-3 930', admissionNotice: '-3 1015' }
		}
	});
	expect(answer.status()).toBe(303);
	await page.goto(answer.headers().location ?? '');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ärende ${number}`);
}

/** Saves the open form. */
export async function save(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Spara', exact: true }).click();
}
