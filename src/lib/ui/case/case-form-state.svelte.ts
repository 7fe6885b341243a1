import { SvelteSet } from 'svelte/reactivity';
import type { Case } from '../../domain/case/case';
import type { FormFinding, JudgedForm } from '../../domain/case-form/judge';
import { withOpenRows, withoutRow, withRow } from '../../domain/case-form/read-form';
import type { CaseFormValues, RowGroup } from '../../domain/case-form/values';
import type { Moment } from '../../domain/calendar/moment';
import type { Lists } from '../../domain/lists/lists';
import { runningClock } from './running-clock';

/** What the page knows when a case form opens. */
export interface CaseFormSetting {
	values: CaseFormValues;
	base: Case | null;
	kommun: string;
	lists: Lists;
	/** Wall-clock time on the server when the page was made. */
	now: Moment;
}

/** Stands for the registered time while typing; the server sets the real one. */
const BEING_TYPED = '1970-01-01T00:00:00.000Z';

type Judge = (values: CaseFormValues) => JudgedForm;

/**
 * A case form on screen: what is typed, and what is wrong with it. The rules are fetched when
 * someone begins to type, so that the form itself is there at once; until then, and without
 * JavaScript, the server's answer is all there is.
 */
export class CaseFormState {
	values: CaseFormValues = $state() as CaseFormValues;
	readonly lists: Lists;
	readonly now: () => Moment;
	readonly #setting: CaseFormSetting;
	/** The form as it was opened. */
	readonly opened: CaseFormValues;
	readonly #touched = new SvelteSet<string>();
	#answer: FormFinding[] = $state.raw([]);
	/** The form as it was when the server answered. */
	#answered: CaseFormValues;
	#judge: Judge | null = $state.raw(null);
	#loading = false;
	#submitted = $state(false);

	readonly #judged = $derived(this.#judge?.(this.values) ?? null);
	/** What is wrong in fields that have been left, or in all of them once sent. */
	readonly errors = $derived.by(() => {
		const live = this.#judged?.errors ?? [];
		const shown = live.filter(({ field }) => this.#submitted || this.#touched.has(field));
		const told = this.#answer.filter(
			({ field, level }) =>
				level === 'error' && textAt(this.values, field) === textAt(this.#answered, field)
		);
		return [...shown, ...told.filter(({ field }) => shown.every((one) => one.field !== field))];
	});
	/** Unusual things in fields that have been left. */
	readonly warnings = $derived.by(() => {
		if (this.#judged === null) return this.#answer.filter(({ level }) => level === 'warning');
		return this.#judged.warnings.filter(({ field }) => this.#submitted || this.#touched.has(field));
	});

	constructor(setting: CaseFormSetting, answer: readonly FormFinding[] = []) {
		const opened = performance.now();
		this.#setting = setting;
		this.values = withOpenRows(structuredClone(setting.values));
		this.lists = setting.lists;
		this.now = runningClock(setting.now, () => performance.now() - opened);
		this.opened = withOpenRows(setting.values);
		this.#answer = [...answer];
		this.#answered = this.opened;
		this.#submitted = answer.length > 0;
	}

	/** Whether something is typed that is not saved. */
	get changed(): boolean {
		return JSON.stringify(this.values) !== JSON.stringify(this.opened);
	}

	/** Fetches the rules; called when someone begins to use the form. */
	async loadRules(): Promise<void> {
		if (this.#loading) return;
		this.#loading = true;
		try {
			const { judgeForm } = await import('../../domain/case-form/judge');
			const { base, kommun, lists } = this.#setting;
			this.#judge = (values) =>
				judgeForm(values, {
					...{ base, kommun, lists, now: this.now() },
					registered: BEING_TYPED
				});
		} catch {
			// Offline or a newer build: the server judges the form all the same.
			this.#loading = false;
		}
	}

	/** A field has been left: from now on it says what is wrong with it. */
	touch(field: string): void {
		this.#touched.add(field);
	}

	/** The form is being sent; returns whether there is anything the server need not be asked. */
	submit(): boolean {
		this.#submitted = true;
		this.#answer = [];
		return (this.#judged?.errors.length ?? 0) > 0;
	}

	/** Takes over the server's answer: the form as it is to stand, and what is wrong with it. */
	adopt(values: CaseFormValues, answer: readonly FormFinding[]): void {
		this.#answered = withOpenRows(values);
		this.values = structuredClone(this.#answered);
		this.#answer = [...answer];
		this.#touched.clear();
		this.#submitted = answer.length > 0;
	}

	addRow(group: RowGroup): void {
		this.values = withRow(this.values, group);
	}

	removeRow(group: RowGroup, index: number): void {
		this.values = withOpenRows(withoutRow(this.values, group, index));
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
	let part: unknown = values;
	for (const key of field.split('.')) part = (part as Record<string, unknown> | undefined)?.[key];
	return typeof part === 'string' ? part : JSON.stringify(part ?? '');
}
