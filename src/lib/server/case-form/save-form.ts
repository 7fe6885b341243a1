import { clashWords, type ClashWords } from '../../domain/case-form/clash-words';
import { fieldTexts } from '../../domain/case-form/field-text';
import { fieldOfFinding } from '../../domain/case-form/finding-field';
import { judgeForm, type FormFinding } from '../../domain/case-form/judge';
import { FIELD_LABELS } from '../../domain/case-form/labels';
import { mergeForms } from '../../domain/case-form/merge';
import { formOf, type CaseFormValues } from '../../domain/case-form/values';
import type { Case } from '../../domain/case/case';
import { formatMoment } from '../../domain/format/date';
import { frozenFinding } from '../../domain/retention/frozen-month';
import type { Scope } from '../access/scope';
import { lookUpCase, recordCaseRead, type StoredCase } from '../cases/find';
import { historyOf, type Revision } from '../cases/history';
import { saveCases } from '../cases/save';
import { now, nowMoment, stockholmMoment, today } from '../clock';
import type { Transaction } from '../database/transaction';
import { committeesOf, loadLists } from '../lists/load';

/** A case form as it was posted. */
export interface PostedForm {
	/** A new case's id is made with its empty form, so that a resent form makes one case. */
	id: string;
	/** The version the form showed; 0 for a new case. */
	baseVersion: number;
	values: CaseFormValues;
	/** Warnings that the user has seen and saves all the same: field and message. */
	seen: readonly string[];
}

/** What came of a posted form; when it was not saved, the form to show instead. */
export type SaveFormOutcome =
	| { saved: true; id: string; number: string }
	| {
			saved: false;
			gone: boolean;
			baseVersion: number;
			values: CaseFormValues;
			errors: FormFinding[];
			warnings: FormFinding[];
			clash: ClashWords | null;
	  };

/**
 * Saves a posted case form, or says why not: errors to correct, warnings to confirm, or a
 * change by somebody else to look at. What was typed is in every answer.
 */
export async function saveCaseForm(
	tx: Transaction,
	scope: Scope,
	posted: PostedForm
): Promise<SaveFormOutcome> {
	const { id, baseVersion, values, seen } = posted;
	const stored = await lookUpCase(tx, scope, id);
	const refused = { saved: false, gone: false, baseVersion, values, clash: null } as const;
	if (baseVersion > 0 && stored === null)
		return { ...refused, gone: true, errors: [], warnings: [] };
	const base = baseVersion === 0 ? null : (stored?.record ?? null);
	const judged = judgeForm(values, {
		base,
		kommun: scope.kommun,
		now: nowMoment(),
		registered: now().toISOString(),
		lists: await loadLists(tx, scope)
	});
	if (stored !== null && stored.version !== baseVersion) {
		if (baseVersion === 0 && isResend(stored, judged.record)) {
			return { saved: true, id, number: stored.record.number };
		}
		return {
			...refused,
			errors: [],
			warnings: [],
			...(await mergeWith(tx, scope, stored, posted))
		};
	}
	const { record, errors } = judged;
	const warnings = judged.warnings.filter(
		({ field, message }) => !seen.includes(`${field} ${message}`)
	);
	if (!scope.committees.includes(record.committee) && errors.length === 0) {
		errors.push({ field: 'committee', level: 'error', message: 'Välj nämnd.' });
	}
	if (errors.length > 0 || warnings.length > 0) {
		return { ...refused, errors, warnings };
	}
	const outcome = await saveCases(tx, scope, [{ id, baseVersion, record }], {
		source: 'form',
		at: now(),
		today: today()
	});
	if (outcome.ok) return { saved: true, id, number: record.number };
	if (outcome.taken.length > 0) return { ...refused, errors: [numberTaken(record)], warnings: [] };
	const [frozen] = outcome.frozen;
	if (frozen) {
		const { field, message } = frozenFinding(record, base, frozen.month);
		const at = fieldOfFinding(field, values);
		return { ...refused, errors: [{ field: at, level: 'error', message }], warnings: [] };
	}
	const moved = await lookUpCase(tx, scope, id);
	if (moved === null) return { ...refused, gone: true, errors: [], warnings: [] };
	return { ...refused, errors: [], warnings: [], ...(await mergeWith(tx, scope, moved, posted)) };
}

/** The same new form posted twice; only the times it was typed differ. */
function isResend(stored: StoredCase, record: Case): boolean {
	return (
		stored.version === 1 && JSON.stringify(formOf(stored.record)) === JSON.stringify(formOf(record))
	);
}

function numberTaken(record: Case): FormFinding {
	return {
		field: 'number',
		level: 'error',
		message: `Ärendenummer ${record.number} finns redan. Skriv ett annat nummer.`
	};
}

async function mergeWith(tx: Transaction, scope: Scope, stored: StoredCase, posted: PostedForm) {
	await recordCaseRead(tx, scope, stored);
	const revisions = await historyOf(tx, scope, stored.id);
	const latest = revisions.at(-1);
	const merged = mergeForms({
		loaded: loadedForm(revisions, posted),
		mine: posted.values,
		theirs: formOf(stored.record)
	});
	const names = { lists: await loadLists(tx, scope), committees: await committeesOf(tx, scope) };
	const words = (field: keyof CaseFormValues, value: CaseFormValues[keyof CaseFormValues]) =>
		fieldTexts(field, value, names).join('; ') || '(tomt)';
	const { values } = merged;
	return {
		baseVersion: stored.version,
		values,
		clash: clashWords({
			actor: latest?.actor ?? '',
			at: formatMoment(stockholmMoment(latest?.at ?? now())),
			taken: merged.taken.map((field) => ({
				label: FIELD_LABELS[field],
				value: words(field, values[field])
			})),
			conflicts: merged.conflicts.map(({ field, theirs }) => ({
				label: FIELD_LABELS[field],
				mine: words(field, values[field]),
				theirs: words(field, theirs)
			}))
		})
	};
}

/** What the form showed when it was opened; a new form posted again continues from its first save. */
function loadedForm(revisions: readonly Revision[], posted: PostedForm): CaseFormValues {
	const from = Math.max(1, posted.baseVersion);
	const loaded = revisions.find(({ version }) => version === from);
	return loaded ? formOf(loaded.after) : posted.values;
}
