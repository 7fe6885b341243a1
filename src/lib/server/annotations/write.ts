import { and, eq } from 'drizzle-orm';
import type { AnnotatedSelection } from '../../domain/annotation/annotation';
import type { AnnotationInput } from '../../domain/annotation/annotation-schema';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import type { Measure } from '../../domain/measures/measure';
import { annotation } from '../database/schema';
import { now } from '../clock';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';

/** What an annotation is written at. */
export interface AnnotatedChart {
	measure: Measure['code'];
	selection: AnnotatedSelection;
}

/**
 * Writes at a month of a measure's chart. It is about the committee that is chosen, or the writer's
 * only one; else about all.
 */
export async function addAnnotation(
	tx: Transaction,
	scope: Scope,
	{ measure, selection }: AnnotatedChart,
	input: AnnotationInput
): Promise<Outcome<null>> {
	const [only, ...others] = scope.committees;
	const committee = selection.committee ?? (others.length === 0 ? only : undefined) ?? null;
	const [saved] = await tx
		.insert(annotation)
		.values({
			...{ kommun: scope.kommun, committee, measure, selection, ...input },
			...{ authorId: scope.actorId, author: scope.actor, at: now() }
		})
		.returning();
	if (saved === undefined) return refused('', 'Kommentaren kunde inte sparas. Försök igen.');
	const after = { measure, selection, committee, ...input };
	await recordSetting(tx, scope, { what: 'annotation', key: saved.id, before: null, after });
	return accepted(null);
}

/** Takes an annotation away; the log keeps that it was there. One that is gone already is no error. */
export async function removeAnnotation(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Outcome<null>> {
	const [removed] = await tx
		.delete(annotation)
		.where(and(eq(annotation.kommun, scope.kommun), eq(annotation.id, id)))
		.returning();
	if (removed === undefined) return accepted(null);
	const { measure, month, kind, cause, action, selection, committee } = removed;
	const before = { measure, month, kind, cause, action, selection, committee };
	await recordSetting(tx, scope, { what: 'annotation', key: id, before, after: null });
	return accepted(null);
}
