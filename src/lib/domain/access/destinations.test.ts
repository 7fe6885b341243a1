import { expect, it } from 'vitest';
import { destinationsFor } from './destinations';
import { capabilitiesOf, type Role } from './role';

it('each role is led to its own pages', () => {
	const pagesOf = (role: Role) =>
		destinationsFor(capabilitiesOf([role])).flatMap(({ pages }) => pages.map(({ label }) => label));
	const charts = ['Översikt', 'År'];
	const both = [
		'Tavla',
		'Ärenden',
		'Registervård',
		...charts,
		'Avvikelser',
		'Import',
		'Inställningar'
	];
	expect(pagesOf('case-worker')).toEqual(['Nytt ärende', ...both]);
	expect(pagesOf('manager')).toEqual(both);
	expect(pagesOf('collaboration')).toEqual(charts);
	expect(pagesOf('administrator')).toEqual(['Registervård', 'Import', 'Inställningar']);
});
