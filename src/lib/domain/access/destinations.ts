import {
	ACCOUNT_PATH,
	ACTIONS_PATH,
	BENEFIT_PATH,
	BOARD_PATH,
	CARE_PATH,
	CASES_PATH,
	COLLABORATION_PATH,
	FIND_CASE_PATH,
	IMPORTS_PATH,
	LOOK_AHEAD_PATH,
	MEETINGS_PATH,
	MONTH_PATH,
	NEW_CASE_PATH,
	OUTLIERS_PATH,
	REPORTS_PATH,
	STAYS_PATH,
	YEAR_PATH
} from '../address/paths';
import { SETTINGS_PATH } from '../address/settings-paths';
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

/** The navigation, in the order of the working day: what is happening, what happened, upkeep. */
const PARTS: readonly Part[] = [
	{
		title: 'Pågående',
		pages: [
			{ href: NEW_CASE_PATH, label: 'Nytt ärende', key: 'Alt+N', needs: ['cases.write'] },
			{ href: FIND_CASE_PATH, label: 'Hitta ärende', key: '/', needs: ['cases.read'] },
			{ href: BOARD_PATH, label: 'Tavla', needs: ['cases.read'] },
			{ href: LOOK_AHEAD_PATH, label: 'Framåt', needs: ['cases.read'] },
			{ href: CASES_PATH, label: 'Ärenden', needs: ['cases.read'] },
			{ href: CARE_PATH, label: 'Registervård', needs: ['cases.read', 'months.review'] }
		]
	},
	{
		title: 'Uppföljning',
		pages: [
			{ href: MONTH_PATH, label: 'Översikt', needs: ['figures.read'] },
			{ href: YEAR_PATH, label: 'År', needs: ['figures.read'] },
			{ href: STAYS_PATH, label: 'Korttids och SÄBO', needs: ['figures.read'] },
			{ href: OUTLIERS_PATH, label: 'Avvikelser', needs: ['cases.read'] },
			{ href: ACTIONS_PATH, label: 'Åtgärdsplan', needs: ['actions.read'] },
			{ href: REPORTS_PATH, label: 'Rapporter', needs: ['figures.read', 'published.read'] },
			{
				href: COLLABORATION_PATH,
				label: 'Samverkan',
				needs: ['figures.read', 'published.read']
			},
			{ href: MEETINGS_PATH, label: 'Möten', needs: ['figures.read', 'published.read'] },
			{ href: BENEFIT_PATH, label: 'Nytta', needs: ['figures.read'] }
		]
	},
	{
		title: 'Underhåll',
		pages: [
			{ href: IMPORTS_PATH, label: 'Import', needs: ['import', 'series.write'] },
			{ href: SETTINGS_PATH, label: 'Inställningar', needs: ['settings.read'] }
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

const HOMES: readonly { needs: Capability; href: string }[] = [
	{ needs: 'cases.write', href: BOARD_PATH },
	{ needs: 'figures.read', href: MONTH_PATH },
	{ needs: 'published.read', href: COLLABORATION_PATH },
	{ needs: 'settings.read', href: SETTINGS_PATH }
];

/** Where somebody's day begins: the board for who registers, the charts for who follows up. */
export function homeOf(capabilities: readonly Capability[]): string {
	return HOMES.find(({ needs }) => capabilities.includes(needs))?.href ?? ACCOUNT_PATH;
}
