import type { Case } from '../case/case';
import type { Proposal } from '../case/finding';
import { PAYMENT_EXCEPTION_LABELS } from '../case/labels';
import { findingsOf, type RuleContext } from '../case/rules';
import type { Lists } from '../lists/lists';
import { nameIn } from './field-text';
import { fieldOfFinding } from './finding-field';
import type { FormProblem } from './form-reader';
import type { DateReading } from '../short-date/short-date';
import type { FormReadings } from './form-readings';
import { nameOfInput, placeOfInput } from './labels';
import { inputOfEvent, withEvent, type QuickEvent } from './next-event';
import { recordOf, type FormContext } from './record';
import type { CaseFormValues } from './values';

/** A value offered for the user to enter, and what it is called. */
export type NamedProposal = Proposal & { name: string };

/** What is wrong or unusual in a case form, at one of its inputs. */
export interface FormFinding {
	/** Name of the input. */
	field: string;
	/** What the input is called, where the message does not say. */
	where?: string;
	level: 'error' | 'warning';
	/** Plain Swedish that says what to do. */
	message: string;
	propose?: NamedProposal;
	/** A number to take in place of one that another case has. */
	nextNumber?: string;
}

/** A case form read and judged. */
export interface JudgedForm {
	record: Case;
	/** In the order of the form. */
	errors: FormFinding[];
	/** Unusual things that the stored case did not have: to be confirmed once. */
	warnings: FormFinding[];
	/** What was typed in short, as it was read. */
	readings: FormReadings;
}

/** What judging a form needs to know besides what was typed. */
export type JudgeContext = FormContext &
	Pick<RuleContext, 'lists' | 'committees'> & {
		/**
		 * What of a read case is not of its shape (`shape-problems.ts`). The server says; in a browser
		 * nothing else can be typed, and the schema weighs more than all the rules.
		 */
		shapeProblems: (record: Case) => readonly FormProblem[];
	};

/**
 * Reads a case form and holds it to the rules of domain.md §3; the same in the browser, while
 * typing, as on the server. A field that cannot be read has that error and no other.
 */
export function judgeForm(values: CaseFormValues, context: JudgeContext): JudgedForm {
	const { record, problems, readings } = recordOf(values, context);
	const { base, lists } = context;
	const typed = values.protectedIdentity
		? recordOf({ ...values, protectedIdentity: false }, context).record
		: null;
	const rules = { now: context.now, lists, committees: context.committees, before: base, typed };
	const known = new Set(
		base === null ? [] : findingsOf(base, rules).map(({ field, code }) => `${field} ${code}`)
	);
	const unreadable = new Set(problems.map(({ field }) => field));
	const findings = findingsOf(record, rules).flatMap(({ field, code, level, message, propose }) => {
		const input = fieldOfFinding(field, values);
		if (unreadable.has(input) || isGivenWhenSaved(field, record, base)) return [];
		if (level === 'warning' && known.has(`${field} ${code}`)) return [];
		return [{ field: input, level, message, ...(propose && { propose: named(propose, lists) }) }];
	});
	const refused = findings.filter(({ level }) => level === 'error');
	const told = new Set([...unreadable, ...refused.map(({ field }) => field)]);
	const misshapen = context.shapeProblems(record).filter(({ field }) => !told.has(field));
	return {
		record,
		errors: [...problems.map(unreadableAt), ...refused, ...misshapen.map(unreadableAt)].toSorted(
			(a, b) => placeOfInput(a.field) - placeOfInput(b.field)
		),
		warnings: findings.filter(({ level }) => level === 'warning'),
		readings
	};
}

/** When a quick event happened, as it is typed beside the form: how it is read there, and what is wrong with it. */
export interface JudgedEvent {
	reading: DateReading | undefined;
	error: string | undefined;
}

/** Reads and judges a quick event as it would be where it is entered. */
export function judgeEvent(
	values: CaseFormValues,
	{ type, at }: { type: QuickEvent; at: string },
	context: JudgeContext
): JudgedEvent {
	const entered = withEvent(values, type, at);
	const input = inputOfEvent(entered, type);
	const { readings, errors } = judgeForm(entered, context);
	return {
		reading: readings.get(input),
		error: errors.find(({ field }) => field === input)?.message
	};
}

/** A new case without a number is given the next of its committee's series (domain.md §3). */
function isGivenWhenSaved(field: string, record: Case, base: Case | null): boolean {
	return field === 'number' && base === null && record.number === '';
}

function unreadableAt({ field, message }: FormProblem): FormFinding {
	return { field, where: nameOfInput(field), level: 'error', message };
}

function named(proposal: Proposal, lists: Lists): NamedProposal {
	const name =
		proposal.field === 'paymentException'
			? `undantaget ”${wordOfException(proposal.code)}”`
			: `bristen ”${nameIn(lists, 'deficiencyInpatient', proposal.code)}”`;
	return { ...proposal, name };
}

function wordOfException(code: string): string {
	const words: Readonly<Record<string, string>> = PAYMENT_EXCEPTION_LABELS;
	return words[code] ?? code;
}

/** The form with a proposal of the rules entered. */
export function withProposal(values: CaseFormValues, proposal: Proposal): CaseFormValues {
	if (proposal.field === 'paymentException') return { ...values, paymentException: proposal.code };
	const deficienciesInpatient = [...new Set([...values.deficienciesInpatient, proposal.code])];
	return { ...values, deficienciesInpatient };
}
