import type { Month } from '../calendar/month';
import { DIMENSIONS, type Dimension } from '../facts/dimension';
import type { Rebase } from '../spc/phases';

/** What is written at a month of a measure's chart, and what it does to it. */
export const ANNOTATION_KINDS = {
	/** Cause and action in words. */
	comment: 'Kommentar',
	/** Something new began, and the chart gets limits of its own from here (domain.md §5.1). */
	phase: 'Ny fas'
} as const;
export type AnnotationKind = keyof typeof ANNOTATION_KINDS;

/** Which cases it is about: list codes by dimension; empty for all. */
export type AnnotatedSelection = Partial<Record<Dimension, string>>;

/** Something that the kommun has written at a month of a measure's chart. */
export interface Annotation {
	id: string;
	/** The measure's code. */
	measure: string;
	month: Month;
	kind: AnnotationKind;
	/** The cause, or of a phase the reason for it. */
	cause: string;
	/** What is done about it; empty where nothing is said. */
	action: string;
	selection: AnnotatedSelection;
	/** Who wrote it, by name, and when (UTC). */
	author: string;
	at: string;
	/** The page of the action whose start it is: it is changed there, and nowhere else. */
	href?: string;
	/** The form of an action that is born of it, for those who may write one. */
	newAction?: string;
}

/** What of an annotation is seen with a chart, wherever it goes. */
export type ShownAnnotation = Pick<Annotation, 'month' | 'kind' | 'cause' | 'action'>;

/**
 * Those that belong to a chart, in order: of its measure, about all cases or just its own. What
 * somebody wrote of a ward says nothing of the whole.
 */
export function annotationsOf(
	all: readonly Annotation[],
	measure: string,
	selection: AnnotatedSelection
): Annotation[] {
	return all
		.filter(
			(each) =>
				each.measure === measure && (isOfAll(each.selection) || isSame(each.selection, selection))
		)
		.toSorted((one, other) => (one.month < other.month ? -1 : 1));
}

/** Where new phases of a chart begin. */
export function rebasesIn(annotations: readonly ShownAnnotation[]): Rebase[] {
	return annotations.flatMap(({ kind, month, cause }) =>
		kind === 'phase' ? [{ from: month, reason: cause }] : []
	);
}

/** An annotation in one line, for tables and files. */
export function annotationText({ kind, cause, action }: ShownAnnotation): string {
	const named = kind === 'phase' ? `${ANNOTATION_KINDS.phase}: ${cause}` : cause;
	return action === '' ? named : `${named} – Åtgärd: ${action}`;
}

function isOfAll(selection: AnnotatedSelection): boolean {
	return DIMENSIONS.every((dimension) => !selection[dimension]);
}

function isSame(one: AnnotatedSelection, other: AnnotatedSelection): boolean {
	return DIMENSIONS.every((dimension) => (one[dimension] ?? '') === (other[dimension] ?? ''));
}
