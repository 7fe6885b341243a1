import type { Action } from '../action/action';
import { isEffect } from '../action/action-verdict';

/** How it went with what was agreed to be changed. */
export interface ActionTally {
	all: number;
	/** Done, or closed. */
	done: number;
	/** Of those, the ones that were followed up. */
	studied: number;
	/** Of those, the ones that it was decided to keep. */
	kept: number;
	/** Of those that were followed up, the ones whose chart told of an improvement after the start. */
	withEffect: number;
	/** The kept ones and those with an effect: what was done, and what the chart said. */
	told: { id: string; what: string; verdict: string | null }[];
}

/** Counts the actions by how far they came. An effect is what the chart told of; what is kept, people decide. */
export function actionTally(actions: readonly Action[]): ActionTally {
	const done = actions.filter(({ status }) => status === 'done' || status === 'closed');
	const studied = done.flatMap(({ id, what, outcome, entries }) => {
		const study = entries.findLast(({ kind }) => kind === 'study');
		if (study === undefined) return [];
		const { verdict, found } = study;
		const hasEffect = found !== null && isEffect(found.verdict);
		return [{ id, what, verdict, hasEffect, isKept: outcome === 'kept' }];
	});
	return {
		...{ all: actions.length, done: done.length, studied: studied.length },
		kept: studied.filter(({ isKept }) => isKept).length,
		withEffect: studied.filter(({ hasEffect }) => hasEffect).length,
		told: studied
			.filter(({ isKept, hasEffect }) => isKept || hasEffect)
			.map(({ id, what, verdict }) => ({ id, what, verdict }))
	};
}
