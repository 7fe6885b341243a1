import type { CaseFormValues } from '../../domain/case-form/values';

type Texts = Record<string, unknown>;

/**
 * The new form with the texts typed in the served page before its script had come: whoever begins at
 * once loses nothing. Null when there is no such page; the form of another case is none.
 */
export function withTypedBefore(
	values: CaseFormValues,
	{ formId, id }: { formId: string; id: string }
): CaseFormValues | null {
	const served = globalThis.document?.querySelector<HTMLFormElement>(`form#${formId}`);
	if (!served) return null;
	const typed = new FormData(served);
	if (typed.get('id') !== id) return null;
	const form: CaseFormValues = structuredClone(values);
	for (const [name, text] of typed) {
		const path = name.split('.');
		const last = path.pop() ?? '';
		const into = path.reduce<unknown>((part, key) => (part as Texts | undefined)?.[key], form);
		const texts = into as Texts | undefined;
		if (typeof texts?.[last] === 'string') texts[last] = text;
	}
	return form;
}
