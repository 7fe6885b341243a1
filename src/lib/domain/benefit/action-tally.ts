import type { Action } from '../action/action';

/** How it went with what was agreed to be changed. */
export interface ActionTally {
	all: number;
	/** Done, or closed. */
	done: number;
	/** Of those, the ones that were followed up. */
	studied: number;
	/** Of those, the ones that were worth keeping. */
	kept: number;
	/** The kept ones: what was done, and what the chart said. */
	effects: { id: string; what: string; verdict: string | null }[];
}

/** Counts the actions by how far they came: an effect is what a study kept. */
export function actionTally(actions: readonly Action[]): ActionTally {
	const done = actions.filter(({ status }) => status === 'done' || status === 'closed');
	const studied = done.filter(({ entries }) => entries.some(({ kind }) => kind === 'study'));
	const kept = studied.filter(({ outcome }) => outcome === 'kept');
	return {
		...{ all: actions.length, done: done.length, studied: studied.length, kept: kept.length },
		effects: kept.map(({ id, what, entries }) => ({
			...{ id, what },
			verdict: entries.findLast(({ kind }) => kind === 'study')?.verdict ?? null
		}))
	};
}
