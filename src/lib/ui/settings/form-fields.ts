import { problemAt, type FormAnswer } from '../../domain/form/form-answer';
import type { FieldTexts } from '../../domain/form/meanwhile';

/** The fields of a form, each ready to be spread on its control. */
export interface FormFields<Name extends string> {
	/** A field that is typed or selected in; `start` stands there when it has never held anything. */
	text: (
		name: Name,
		start?: string
	) => { name: string; value: string | undefined; error: string | undefined };
	/** A field that one of a few is chosen in. */
	choice: (name: Name) => { name: string; chosen: string[]; error: string | undefined };
	/** A box to tick. */
	tick: (name: Name) => { name: string; checked: boolean };
	/** What is wrong with a field, if anything. */
	problem: (name: Name) => string | undefined;
}

/** Fields with what was typed if it was refused, otherwise with what is stored. */
export function formFields(answer: FormAnswer | null, stored: FieldTexts = {}): FormFields<string> {
	const values = answer?.values ?? stored;
	const problem = (name: string) => problemAt(answer, name);
	return {
		text: (name, start) => ({ name, value: values[name] ?? start, error: problem(name) }),
		choice: (name) => ({ name, chosen: [values[name] ?? ''], error: problem(name) }),
		tick: (name) => ({ name, checked: values[name] === 'on' }),
		problem
	};
}
