import {
	BOARD_PATH,
	CASES_EDITING_PATH,
	CASES_PATH,
	OUTLIERS_PATH
} from '../../domain/address/paths';

const ALL = { href: CASES_PATH, label: 'Alla ärenden' };
const LISTS: Readonly<Record<string, string>> = {
	[CASES_PATH]: 'Ärenden i urvalet',
	[CASES_EDITING_PATH]: 'Redigera ärenden',
	[BOARD_PATH]: 'Tavla',
	[OUTLIERS_PATH]: 'Avvikelser'
};

let list = $state.raw(ALL);

/**
 * The list that the open case was chosen from, as it stood, so that the way back from a case
 * loses no filter. Only ever set in the browser; on the server it is every case.
 */
export const lastList = {
	get current() {
		return list;
	},
	/** Takes note of where a case was come to from; other pages than lists change nothing. */
	remember(from: URL | undefined): void {
		const label = LISTS[from?.pathname ?? ''];
		if (!from || label === undefined) return;
		const whole = from.pathname === ALL.href && from.search === '';
		list = whole ? ALL : { href: from.pathname + from.search, label };
	}
};
