import { expect, type Page } from '@playwright/test';
import { fillCase, freshNumber } from './case-form';

/** What somebody of a role meets in a browser. */
interface Day {
	/** What the navigation has. */
	menu: string[];
	/** Does something of the actor's work. */
	work: (page: Page) => Promise<void>;
	/** A page that is for others, and a role that it takes. */
	closed: { address: string; reason: string };
	/** A page that may be read, and the button on it that is for others. */
	disabled?: { address: string; button: string };
}

/** Everything that the navigation can have. */
export const EVERYTHING = [
	'Tavla',
	'Ärenden',
	'Registervård',
	'Översikt',
	'År',
	'Avvikelser',
	'Samverkan',
	'Möten',
	'Import',
	'Inställningar'
];

/** By the name of the actor. */
export const DAYS: Readonly<Record<string, Day>> = {
	'handläggare ÄN': {
		menu: EVERYTHING,
		work: async (page) => {
			const number = freshNumber();
			await fillCase(page, number);
			await page.getByRole('button', { name: 'Registrera', exact: true }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ärende ${number}`);
		},
		closed: {
			address: '/installningar/logg',
			reason: 'rollen systemförvaltare. Du är handläggare.'
		},
		disabled: { address: '/installningar/malvarden', button: 'Nytt målvärde' }
	},
	'chef ÄN': {
		menu: EVERYTHING,
		work: async (page) => {
			await page.goto('/installningar/malvarden');
			await page.getByRole('link', { name: 'Nytt målvärde' }).first().click();
			await expect(page.getByRole('button', { name: 'Spara' })).toBeEnabled();
		},
		closed: { address: '/arenden/nytt', reason: 'rollen handläggare. Du är chef.' },
		disabled: { address: '/arenden', button: 'Nytt ärende' }
	},
	samverkan: {
		menu: ['Samverkan', 'Möten'],
		work: async (page) => {
			await page.goto('/');
			await expect(page).toHaveURL(/\/samverkan/);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		},
		closed: { address: '/tavla', reason: 'Du är samverkan.' }
	},
	systemförvaltare: {
		menu: ['Registervård', 'Import', 'Inställningar'],
		work: async (page) => {
			await page.goto('/installningar/listor/avdelningar');
			await page.getByLabel('Namn').fill('Rollprovet');
			await page.getByRole('button', { name: 'Lägg till' }).click();
			await expect(page.getByText('Tillagt.')).toBeVisible();
		},
		closed: { address: '/arenden', reason: 'Du är systemförvaltare.' }
	},
	'utan roll': {
		menu: [],
		work: async (page) => {
			await page.goto('/');
			await expect(page).toHaveURL(/\/konto/);
		},
		closed: { address: '/oversikt', reason: 'Du har ingen roll ännu.' }
	}
};
