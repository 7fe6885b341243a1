import { expect, it } from 'vitest';
import { ACCOUNT_PATH } from '../address/paths';
import { destinationsFor, homeOf } from './destinations';
import { capabilitiesOf, ROLES, type Role } from './role';

it('each role is led to its own pages', () => {
	const pagesOf = (role: Role) =>
		destinationsFor(capabilitiesOf([role])).flatMap(({ pages }) => pages.map(({ label }) => label));
	const charts = ['Översikt', 'År', 'Korttids och SÄBO'];
	const both = [
		'Hitta ärende',
		'Tavla',
		'Framåt',
		'Ärenden',
		'Registervård',
		...charts,
		'Avvikelser',
		'Åtgärdsplan',
		'Rapporter',
		'Samverkan',
		'Möten',
		'Nytta',
		'Import',
		'Inställningar'
	];
	expect(pagesOf('case-worker')).toEqual(['Nytt ärende', ...both]);
	expect(pagesOf('manager')).toEqual(both);
	expect(pagesOf('collaboration')).toEqual(['Åtgärdsplan', 'Rapporter', 'Samverkan', 'Möten']);
	expect(pagesOf('administrator')).toEqual(['Registervård', 'Import', 'Inställningar']);
});

it('each role begins where its work is, and somebody without a role at the own account', () => {
	expect(homeOf(capabilitiesOf(['case-worker']))).toBe('/tavla');
	expect(homeOf(capabilitiesOf(['manager']))).toBe('/oversikt');
	expect(homeOf(capabilitiesOf(['collaboration']))).toBe('/samverkan');
	expect(homeOf(capabilitiesOf(['administrator']))).toBe('/installningar');
	expect(homeOf(capabilitiesOf(['administrator', 'case-worker']))).toBe('/tavla');
	expect(homeOf([])).toBe('/konto');
});

it('no role is left at the own account', () => {
	const left = ROLES.filter((role) => homeOf(capabilitiesOf([role])) === ACCOUNT_PATH);
	expect(left).toEqual([]);
});
