import type { CaseFormValues } from './values';

/** What of a form stands at the input with that name, such as `sips.0.called`; undefined for none. */
export function valueAt(values: CaseFormValues, input: string): unknown {
	let part: unknown = values;
	for (const key of input.split('.')) part = (part as Record<string, unknown> | undefined)?.[key];
	return part;
}
