/** What a control inside a field needs to be tied to its label, hint and error. */
export interface FieldIds {
	id: string;
	'aria-describedby': string | undefined;
	'aria-invalid': 'true' | undefined;
}

/** The ids of a field's parts, from the field's own id. */
export function fieldIds(id: string, parts: { hint: boolean; error: boolean }): FieldIds {
	const described = [parts.hint ? `${id}-hint` : '', parts.error ? `${id}-error` : ''];
	return {
		id,
		'aria-describedby': described.filter(Boolean).join(' ') || undefined,
		'aria-invalid': parts.error ? 'true' : undefined
	};
}
