import { expect, it } from 'vitest';
import { changedLine } from './meanwhile-words';

const names = new Map([
	['medicin-1', 'Medicin 1'],
	['AN', 'Äldrenämnden']
]);
const said = (field: string, before: string, after: string, typed: string | null = null) =>
	Object.values(changedLine({ field, before, after, typed }, names)).join('|');

it('calls fields and what they hold what their forms call them', () => {
	expect(said('validTo', '', '2026-12-31', '2027-01-31')).toBe(
		'Gäller till och med||2026-12-31|2027-01-31'
	);
	expect(said('budget', '', 'on')).toBe('Är en budget|nej|ja|');
	expect(said('ward', '', 'medicin-1')).toBe('Avdelning||Medicin 1|');
	expect(said('direction', 'lower', 'higher')).toBe('Riktning|Lägre är bättre|Högre är bättre|');
	expect(said('kronor-2026', '8 900', '9 000')).toBe('Kronor 2026|8 900|9 000|');
	expect(said('value-2026-03', '1', '2')).toBe('Värde 2026-03|1|2|');
	expect(said('roles:manager', 'on', '')).toBe('Roller chef|ja|nej|');
	expect(said('committees:AN', '', 'on')).toBe('Nämnder Äldrenämnden|nej|ja|');
	expect(said('serie', 'hogsta', 'utan-luckor')).toBe(
		'Serien går vidare|Efter det högsta numret|Utan luckor|'
	);
	expect(said('troskel', '5', '6')).toBe('Minsta antal personer som visas|5|6|');
});
