import { expect, it } from 'vitest';
import { capabilitiesOf, type Role } from '../../domain/access/role';
import { destinationsFor, isAt } from './destinations';

it('marks the page itself and the pages under it, not its namesakes', () => {
	expect(isAt({ href: '/ar' }, '/ar')).toBe(true);
	expect(isAt({ href: '/ar' }, '/ar/serie')).toBe(true);
	expect(isAt({ href: '/ar' }, '/arenden')).toBe(false);
});

it('each role is led to its own pages', () => {
	const pagesOf = (role: Role) =>
		destinationsFor(capabilitiesOf([role])).flatMap(({ pages }) => pages.map(({ label }) => label));
	const charts = ['Översikt', 'År'];
	expect(pagesOf('case-worker')).toEqual([
		...['Tavla', 'Ärenden', ...charts, 'Avvikelser', 'Import', 'Inställningar']
	]);
	expect(pagesOf('manager')).toEqual(pagesOf('case-worker'));
	expect(pagesOf('collaboration')).toEqual(charts);
	expect(pagesOf('administrator')).toEqual(['Import', 'Inställningar']);
});
