import { clashWords, type ClashWords } from '../../domain/case-form/clash-words';
import { postedConflict } from '../../domain/case-form/choices';
import { fieldTexts } from '../../domain/case-form/field-text';
import { FIELD_LABELS } from '../../domain/case-form/labels';
import { mergeForms, type FieldValue, type FormConflict } from '../../domain/case-form/merge';
import { formOf, type CaseFormValues } from '../../domain/case-form/values';
import type { Case } from '../../domain/case/case';
import { formatMoment } from '../../domain/format/date';
import type { Scope } from '../scope';
import { recordCaseRead, type StoredCase } from '../cases/read-case';
import { historyOf, type Revision } from '../cases/read-history';
import { now, stockholmMoment } from '../clock';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { committeesOf } from '../lists/read-kommun';

/** A form whose case has moved since it was opened. */
export interface OvertakenForm {
	/** The version the form showed; 0 for a new case. */
	baseVersion: number;
	/** What is typed, read as far as it can be read. */
	values: CaseFormValues;
	/** Choices of an earlier clash that were not made. */
	undecided: readonly FormConflict[];
}

/** The form to show instead, with what both did brought together. */
export interface MetChange {
	baseVersion: number;
	values: CaseFormValues;
	clash: ClashWords;
}

/**
 * What becomes of a form whose case has moved: null when what was typed is saved already, by the
 * same form sent twice; else the two changes brought together, and logged as read.
 */
export async function meetChange(
	tx: Transaction,
	scope: Scope,
	stored: StoredCase,
	form: OvertakenForm
): Promise<MetChange | null> {
	const revisions = await historyOf(tx, scope, stored.id);
	if (isSaved(revisions, scope, form)) return null;
	await recordCaseRead(tx, scope, stored);
	const latest = revisions.at(-1);
	const loaded = loadedCase(revisions, form);
	const { values, taken, conflicts } = mergeForms({
		loaded: loaded ? formOf(loaded) : form.values,
		mine: form.values,
		theirs: formOf(stored.record)
	});
	const still = form.undecided.filter((old) => conflicts.every(({ field }) => field !== old.field));
	const names = { lists: await loadLists(tx, scope), committees: await committeesOf(tx, scope) };
	const words = (field: keyof CaseFormValues, value: FieldValue) =>
		fieldTexts(field, value, names).join('; ') || '(tomt)';
	return {
		baseVersion: stored.version,
		values,
		clash: clashWords({
			actor: latest?.actor ?? '',
			at: formatMoment(stockholmMoment(latest?.at ?? now())),
			taken: [
				...taken.map((field) => ({
					label: FIELD_LABELS[field],
					value: words(field, values[field])
				})),
				...stored.record.notes
					.slice(loaded?.notes.length)
					.map(({ text }) => ({ label: FIELD_LABELS.note, value: text }))
			],
			conflicts: [...conflicts, ...still].map((conflict) => ({
				field: conflict.field,
				label: FIELD_LABELS[conflict.field],
				mine: words(conflict.field, conflict.mine),
				theirs: words(conflict.field, conflict.theirs),
				both: conflict.both === undefined ? undefined : words(conflict.field, conflict.both),
				posted: postedConflict(conflict)
			})),
			unanswered: form.undecided.length > 0
		})
	};
}

/** Whether the case has stood exactly as typed since the form was opened, by the same person. */
function isSaved(
	revisions: readonly Revision[],
	{ actorId }: Scope,
	{ baseVersion, values }: OvertakenForm
): boolean {
	const { note } = values;
	const typed = JSON.stringify({ ...values, note: '' });
	return revisions.some(
		({ version, actorId: by, before, after }) =>
			version > baseVersion &&
			by === actorId &&
			JSON.stringify(formOf(after)) === typed &&
			(note === '' || after.notes.slice(before?.notes.length).some(({ text }) => text === note))
	);
}

/** The case as the form showed it; a new form posted again continues from its first save. */
function loadedCase(
	revisions: readonly Revision[],
	{ baseVersion }: OvertakenForm
): Case | undefined {
	const from = Math.max(1, baseVersion);
	return revisions.find(({ version }) => version === from)?.after;
}
