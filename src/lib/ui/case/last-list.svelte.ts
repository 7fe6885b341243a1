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
/** The cases of the list in its order, as it stood when one was opened. */
let held: readonly HeldCase[] = $state.raw([]);
/** The case that was looked at last. */
let left = '';

/** A case of the list. */
export interface HeldCase {
	id: string;
	number: string;
}

/**
 * The list that the open case was chosen from, as it stood, so that the way back from a case
 * loses no filter. Only ever set in the browser; on the server it is every case.
 */
export const lastList = {
	get current() {
		return list;
	},
	/** The list that is shown holds these, in this order. */
	hold(cases: readonly HeldCase[]): void {
		held = cases;
	},
	/** The cases before and after one in the list, which stays as it stood whatever is saved meanwhile. */
	beside(id: string): { previous: HeldCase | undefined; next: HeldCase | undefined } {
		const at = held.findIndex((one) => one.id === id);
		return at < 0
			? { previous: undefined, next: undefined }
			: { previous: held[at - 1], next: held[at + 1] };
	},
	/** Remembers which case is looked at. */
	look(id: string): void {
		left = id;
	},
	/** The case to go on from in a list come back to: the one looked at, or the next that is still there. */
	goOnFrom(ids: readonly string[], before: readonly HeldCase[] = held): string | undefined {
		const at = before.findIndex(({ id }) => id === left);
		const still = before.slice(Math.max(0, at)).find(({ id }) => ids.includes(id))?.id;
		return ids.includes(left) ? left : at < 0 ? undefined : still;
	},
	/** Takes note of where a case was come to from; other pages than lists change nothing. */
	remember(from: URL | undefined): void {
		const label = LISTS[from?.pathname ?? ''];
		if (!from || label === undefined) return;
		const whole = from.pathname === ALL.href && from.search === '';
		list = whole ? ALL : { href: from.pathname + from.search, label };
	}
};
