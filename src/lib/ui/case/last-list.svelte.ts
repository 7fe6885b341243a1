const ALL = { href: '/arenden', label: 'Alla ärenden' };
const LISTS: Readonly<Record<string, string>> = {
	'/arenden': 'Ärenden i urvalet',
	'/arenden/redigera': 'Redigera ärenden',
	'/tavla': 'Tavla',
	'/avvikelser': 'Avvikelser'
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
