import type { FieldProblem } from './field-problem';
import type { Meanwhile } from './meanwhile';

/** What a refused form gets back: why, and everything that was typed, so that nothing is lost. */
export interface FormAnswer {
	problems: readonly FieldProblem[];
	/** By field name, exactly as posted; an unticked box is missing. */
	values: Readonly<Record<string, string>>;
	/** What somebody else changed while it was open. */
	meanwhile?: Meanwhile | undefined;
	/** What it would lead to, a line each, to be confirmed first. */
	asks?: readonly string[] | undefined;
}

/** The answer to one of a page's forms. */
export interface NamedAnswer {
	form: string;
	answer: FormAnswer;
}

/** The answer to the form of that name, if that is the one that was refused. */
export function answerTo(refused: NamedAnswer | null, form: string): FormAnswer | null {
	return refused?.form === form ? refused.answer : null;
}

/** The first problem of a field, if it has any. */
export function problemAt(answer: FormAnswer | null, field: string): string | undefined {
	return answer?.problems.find((problem) => problem.field === field)?.message;
}
