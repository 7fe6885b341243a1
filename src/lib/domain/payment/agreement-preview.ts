import { readForm } from '../form/form-schema';
import { agreementExamples, type AgreementExample } from './agreement-examples';
import { agreementOf, agreementSchema } from './agreement-schema';

/**
 * What an agreement means as it is typed, by field name; empty while its rule cannot be read.
 * Its period plays no part in what the rule means, so an unfinished one does not hide it.
 */
export function agreementPreview(typed: Readonly<Record<string, string>>): AgreementExample[] {
	const form = new FormData();
	const complete = { ...typed, validFrom: '2024-01-01', validTo: '' };
	for (const [name, value] of Object.entries(complete)) form.set(name, value);
	const read = readForm(agreementSchema, form);
	return read.ok ? agreementExamples(agreementOf(read.value)) : [];
}
