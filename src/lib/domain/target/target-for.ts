import type { LocalDate } from '../calendar/moment';
import { lastDay, type Month } from '../calendar/month';
import type { Measure } from '../measures/measure';
import { TARGET_PARTS, type Target, type TargetSelection } from './target';

/** The code external series have among targets. */
export function seriesTargetCode(name: string): string {
	return `series:${name}`;
}

/** The code that one of a measure's own groups has among targets. */
export function groupTargetCode(measure: string, group: string): string {
	return `${measure}/${group}`;
}

/** What targets are looked up for: a measure's or series' code, and whether its values add up. */
export interface TargetedFigure {
	code: string;
	/**
	 * A part's value is a part of the whole's (counts, persons, kronor): a target for the whole
	 * kommun then says nothing about a ward or a sex.
	 */
	additive: boolean;
}

/** A measure as the subject of targets, or one of its own groups. */
export function subjectOf(measure: Measure, group: string | null = null): TargetedFigure {
	return {
		code: group === null ? measure.code : groupTargetCode(measure.code, group),
		additive: measure.aggregation === 'count' || measure.unit === 'personer'
	};
}

/**
 * The target of a month: the one valid on its last day, and among several the one that names
 * most of the selection's ward, health centre and sex; of two that name one each, a ward's goes before
 * a health centre's, and that before a sex's; then the latest to start (domain.md §5.2). Null without
 * one.
 */
export function targetFor(
	targets: readonly Target[],
	subject: TargetedFigure,
	month: Month,
	selection: TargetSelection
): Target | null {
	let best: Target | null = null;
	for (const target of targets) {
		if (target.measure !== subject.code || !isValidOn(target, lastDay(month))) continue;
		if (!concerns(target, selection)) continue;
		if (subject.additive && selection.partial && specificity(target) === 0) continue;
		if (best === null || precedes(target, best)) best = target;
	}
	return best;
}

function isValidOn(target: Target, date: LocalDate): boolean {
	return target.validFrom <= date && (target.validTo === null || date <= target.validTo);
}

/** A target about a ward, health centre or sex concerns only a selection of exactly that. */
function concerns(target: Target, selection: TargetSelection): boolean {
	return TARGET_PARTS.every((part) => target[part] === null || target[part] === selection[part]);
}

function specificity(target: Target): number {
	return TARGET_PARTS.filter((part) => target[part] !== null).length;
}

function precedes(a: Target, b: Target): boolean {
	const difference = specificity(a) - specificity(b);
	if (difference !== 0) return difference > 0;
	const part = TARGET_PARTS.find((each) => (a[each] === null) !== (b[each] === null));
	return part === undefined ? a.validFrom > b.validFrom : a[part] !== null;
}
