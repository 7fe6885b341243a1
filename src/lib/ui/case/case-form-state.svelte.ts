import type { Case } from '../../domain/case/case';
import { withDeficiency } from '../../domain/case-form/added-deficiency';
import type { FormInput, ShortKind } from '../../domain/case-form/form-inputs';
import type { FormFinding } from '../../domain/case-form/judge';
import type { CaseFormValues, RowGroup } from '../../domain/case-form/values';
import { valueAt } from '../../domain/case-form/inputs';
import type { LocalDate, Moment } from '../../domain/calendar/moment';
import type { Lists } from '../../domain/lists/lists';
import type { DateReading } from '../../domain/short-date/short-date';
import type { MostUsed } from '../../domain/lists/list-choices';
import type * as Rules from './fetched-form-rules';
import type { FormCommittee } from './form-committee';
import type { CaseFormRules } from './fetched-form-rules';

/** What the page knows when a case form opens. */
export interface CaseFormSetting {
	/** With a row to type in in every group. */
	values: CaseFormValues;
	base: Case | null;
	kommun: string;
	/** What is known of each input, by its name without the number of its row. */
	inputs: Readonly<Record<string, FormInput>>;
	lists: Lists;
	committees: readonly FormCommittee[];
	mostUsed: MostUsed;
	/** Wall-clock time on the server when the page was made. */
	now: Moment;
}

/** The rules once they are fetched, so that the next form has them from the start. */
let fetched: typeof Rules | null = null;

/**
 * A case form on screen: what is typed, and what is wrong with it. The rules are fetched when
 * someone begins to type, so that the form itself is there at once; until then, and without
 * JavaScript, the server's answer is all there is.
 */
export class CaseFormState {
	values: CaseFormValues = $state() as CaseFormValues;
	readonly lists: Lists;
	readonly mostUsed: MostUsed;
	/** What is typed for one more deficiency and is none in the list. */
	stray = $state('');
	/** The day the form was opened. */
	readonly today: LocalDate;
	readonly #openedAt = performance.now();
	readonly #setting: CaseFormSetting;
	/** The form as it was opened. */
	readonly opened: CaseFormValues;
	#touched: readonly string[] = $state.raw([]);
	#answer: FormFinding[] = $state.raw([]);
	/** The form as it was when the server answered. */
	#answered: CaseFormValues;
	#rules: CaseFormRules | null = $state.raw(null);
	#loading: Promise<void> | null = null;
	#submitted = $state(false);

	readonly #judged = $derived(this.#rules?.judge(withDeficiency(this.values, this.stray)) ?? null);
	/** What is wrong in fields that have been left, or in all of them once sent. */
	readonly errors = $derived.by(() => {
		const live = this.#judged?.errors ?? [];
		const shown = live.filter(({ field }) => this.#submitted || this.#touched.includes(field));
		const told = this.#answer.filter(
			({ field, level }) =>
				level === 'error' && textAt(this.values, field) === textAt(this.#answered, field)
		);
		return [...shown, ...told.filter(({ field }) => shown.every((one) => one.field !== field))];
	});
	/** Unusual things in fields that have been left. */
	readonly warnings = $derived.by(() => {
		if (this.#judged === null) return this.#answer.filter(({ level }) => level === 'warning');
		return this.#judged.warnings.filter(
			({ field }) => this.#submitted || this.#touched.includes(field)
		);
	});

	constructor(setting: CaseFormSetting, answer: readonly FormFinding[] = []) {
		this.#setting = setting;
		this.values = structuredClone(setting.values);
		this.lists = setting.lists;
		this.mostUsed = setting.mostUsed;
		this.today = setting.now.slice(0, 10);
		this.opened = setting.values;
		this.#answer = [...answer];
		this.#answered = this.opened;
		this.#submitted = answer.length > 0;
		this.#useRules();
	}

	/** Whether something is typed that is not saved. */
	get changed(): boolean {
		return this.stray !== '' || JSON.stringify(this.values) !== JSON.stringify(this.opened);
	}

	/** The case that is typed, as far as it can be read; null before the rules are fetched. */
	get record(): Case | null {
		return this.#judged?.record ?? null;
	}

	/** The case as it was stored when the form was opened; null for a new one. */
	get base(): Case | null {
		return this.#setting.base;
	}

	/** Enters values that were chosen outside their fields. */
	enter(chosen: Partial<CaseFormValues>): void {
		this.values = { ...this.values, ...chosen };
	}

	/** Fetches the rules; called when someone begins to use the form. */
	loadRules(): Promise<void> {
		return (this.#loading ??= this.#fetchRules());
	}

	async #fetchRules(): Promise<void> {
		try {
			fetched = await import('./fetched-form-rules');
			this.#useRules();
		} catch {
			// Offline or a newer build: the server judges the form all the same.
			this.#loading = null;
		}
	}

	#useRules(): void {
		const elapsed = () => performance.now() - this.#openedAt;
		this.#rules ??= fetched?.caseFormRules(this.#setting, elapsed) ?? null;
	}

	/** What is fetched for whoever uses the form; null before it has come. */
	get rules() {
		return this.#rules;
	}

	/** A field has been left: from now on it says what is wrong with it. */
	touch(field: string): void {
		if (!this.#touched.includes(field)) this.#touched = [...this.#touched, field];
	}

	/** The form is being sent; returns whether there is anything the server need not be asked. */
	submit(): boolean {
		this.#submitted = true;
		this.#answer = [];
		return (this.#judged?.errors.length ?? 0) > 0;
	}

	/** Takes over the server's answer: the form as it is to stand, and what is wrong with it. */
	adopt(values: CaseFormValues, answer: readonly FormFinding[]): void {
		this.#answered = values;
		this.values = structuredClone(this.#answered);
		this.#answer = [...answer];
		this.#touched = [];
		this.#submitted = answer.length > 0;
	}

	/** Adds a row to type in, or takes one away; where the rules cannot be fetched the server does it. */
	async changeRows(event: Event, group: RowGroup, taken?: number): Promise<void> {
		const button = event.currentTarget as HTMLButtonElement;
		event.preventDefault();
		await this.loadRules();
		if (this.#rules) this.#rules.changeRows(this, group, taken);
		else button.form?.requestSubmit(button);
	}

	/** What is typed in short in a field, as it is read; undefined before the rules are fetched. */
	readingOf(field: string): DateReading | undefined {
		return this.#judged?.readings.get(field);
	}

	/** What an input, or a part of the form, is called. */
	labelOf(input: string): string {
		return this.#inputAt(input)?.label ?? '';
	}

	/** The words that an input is one of. */
	optionsOf(input: string): NonNullable<FormInput['options']> {
		return this.#inputAt(input)?.options ?? [];
	}

	/** How what is typed in short in an input is understood. */
	kindOf(input: string): ShortKind {
		return this.#inputAt(input)?.kind ?? 'moment';
	}

	#inputAt(input: string): FormInput | undefined {
		return this.#setting.inputs[input.replace(/\.\d+\./, '.')];
	}

	/** The year it was when the form was opened. */
	get year(): number {
		return Number(this.today.slice(0, 4));
	}

	errorOf(field: string): string | undefined {
		return this.errors.find((error) => error.field === field)?.message;
	}

	warningOf(field: string): string | undefined {
		return this.warnings.find((warning) => warning.field === field)?.message;
	}
}

/** What stands in the input with that name. */
function textAt(values: CaseFormValues, field: string): string {
	const part = valueAt(values, field);
	return typeof part === 'string' ? part : JSON.stringify(part ?? '');
}
