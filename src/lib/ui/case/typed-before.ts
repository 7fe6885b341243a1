import type { CaseFormValues } from '../../domain/case-form/values';

/**
 * The form with what was typed in the served page before its script had come: whoever begins at
 * once loses nothing. Null when there is no such page; a form of another case or version is none.
 */
export function withTypedBefore(
	values: CaseFormValues,
	{ formId, id, version }: { formId: string; id: string; version: number }
): CaseFormValues | null {
	const served = globalThis.document?.querySelector<HTMLFormElement>(`form#${formId}`);
	if (!served) return null;
	const typed = new FormData(served);
	if (typed.get('id') !== id || typed.get('version') !== String(version)) return null;
	const form: CaseFormValues = structuredClone(values);
	for (const name of new Set(typed.keys())) {
		const [field = '', row, text = ''] = name.split('.');
		const known = (form as Record<string, unknown>)[field];
		const into = row === undefined ? form : (known as unknown[])[Number(row)];
		const key = row === undefined ? field : text;
		const texts = typed.getAll(name);
		if (Array.isArray(known) && row === undefined) Object.assign(form, { [field]: texts });
		else if (typeof (into as Record<string, unknown>)[key] === 'string') {
			Object.assign(into as object, { [key]: texts[0] });
		}
	}
	return form;
}
