import type { Capability } from './role';

/** A page in the navigation. */
export interface Destination {
	href: string;
	label: string;
	/** The keys that lead there, as `aria-keyshortcuts` names them. */
	key?: string;
}

/** Pages that belong together. */
export interface Destinations {
	title: string;
	pages: readonly Destination[];
}

/** A page is shown to those who have one of the capabilities. */
interface Part {
	title: string;
	pages: readonly (Destination & { needs: readonly Capability[] })[];
}

const FIGURES = ['figures.read', 'published.read'] as const;

/** The navigation, in the order of the working day: what is happening, what happened, upkeep. */
const PARTS: readonly Part[] = [
	{
		title: 'Pågående',
		pages: [
			{ href: '/arenden/nytt', label: 'Nytt ärende', key: 'Alt+N', needs: ['cases.write'] },
			{ href: '/tavla', label: 'Tavla', needs: ['cases.read'] },
			{ href: '/arenden', label: 'Ärenden', needs: ['cases.read'] },
			{ href: '/registervard', label: 'Registervård', needs: ['cases.read', 'months.review'] }
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
export function destinationsFor(capabilities: readonly Capability[]): Destinations[] {
	return PARTS.map(({ title, pages }) => ({
		title,
		pages: pages
			.filter(({ needs }) => needs.some((need) => capabilities.includes(need)))
			.map(({ href, label, key }) => ({ href, label, ...(key && { key }) }))
	})).filter(({ pages }) => pages.length > 0);
}
