import type { Capability } from '../../domain/access/role';

/** A page in the navigation. */
export interface Destination {
	href: string;
	label: string;
	/** It is shown to those who have one of these. */
	needs: readonly Capability[];
}

interface Part {
	title: string;
	pages: readonly Destination[];
}

const FIGURES = ['figures.read', 'published.read'] as const;

/** The navigation, in the order of the working day: what is happening, what happened, upkeep. */
const PARTS: readonly Part[] = [
	{
		title: 'Pågående',
		pages: [
			{ href: '/tavla', label: 'Tavla', needs: ['cases.read'] },
			{ href: '/arenden', label: 'Ärenden', needs: ['cases.read'] }
		]
	},
	{
		title: 'Uppföljning',
		pages: [
			{ href: '/oversikt', label: 'Översikt', needs: FIGURES },
			{ href: '/ar', label: 'År', needs: FIGURES },
			{ href: '/avvikelser', label: 'Avvikelser', needs: ['cases.read'] }
		]
	},
	{
		title: 'Underhåll',
		pages: [
			{ href: '/import', label: 'Import', needs: ['import', 'series.write'] },
			{ href: '/installningar', label: 'Inställningar', needs: ['settings.read'] }
		]
	}
];

/** The parts of the navigation that somebody with these capabilities can go to. */
export function destinationsFor(capabilities: readonly Capability[]): Part[] {
	return PARTS.map(({ title, pages }) => ({
		title,
		pages: pages.filter(({ needs }) => needs.some((need) => capabilities.includes(need)))
	})).filter(({ pages }) => pages.length > 0);
}

/** Whether the reader at `pathname` is on the destination or a page under it. */
export function isAt({ href }: Pick<Destination, 'href'>, pathname: string): boolean {
	return pathname === href || pathname.startsWith(`${href}/`);
}
