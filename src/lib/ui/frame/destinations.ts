/** A page in the navigation. */
export interface Destination {
	href: string;
	label: string;
}

/** The navigation, in the order of the working day: what is happening, what happened, upkeep. */
export const DESTINATIONS: readonly { title: string; pages: readonly Destination[] }[] = [
	{
		title: 'Pågående',
		pages: [
			{ href: '/tavla', label: 'Tavla' },
			{ href: '/arenden', label: 'Ärenden' }
		]
	},
	{
		title: 'Uppföljning',
		pages: [
			{ href: '/oversikt', label: 'Översikt' },
			{ href: '/ar', label: 'År' },
			{ href: '/avvikelser', label: 'Avvikelser' }
		]
	},
	{
		title: 'Underhåll',
		pages: [
			{ href: '/import', label: 'Import' },
			{ href: '/installningar', label: 'Inställningar' }
		]
	}
];

/** Whether the reader at `pathname` is on the destination or a page under it. */
export function isAt(destination: Destination, pathname: string): boolean {
	return pathname === destination.href || pathname.startsWith(`${destination.href}/`);
}
