import { error } from '@sveltejs/kit';

const BROKEN = 'Formuläret kom inte fram helt. Ladda om sidan och försök igen.';
const NO_TEXT =
	'Det som skickades innehåller ett tecken som inte kan sparas (noll). Ta bort det och försök igen.';

/** The sign that no text in the database holds, itself or as JSON writes it. */
const NUL = /\0|\\u0000/;

/**
 * A request whose body, read as a form or as text, can be worked with. What no page of ours sends
 * is refused in words where it is read, instead of failing further in: a body that is no form, a
 * sign that cannot be stored, a field whose name would change what objects are.
 */
export class ReadableRequest extends Request {
	override async formData(): Promise<FormData> {
		const form = await this.#form();
		for (const [name, value] of form) {
			if (name === '__proto__') error(400, BROKEN);
			if (NUL.test(name) || (typeof value === 'string' && NUL.test(value))) error(400, NO_TEXT);
		}
		return form;
	}

	override async text(): Promise<string> {
		const text = await super.text();
		if (NUL.test(text)) error(400, NO_TEXT);
		return text;
	}

	async #form(): Promise<FormData> {
		try {
			return await super.formData();
		} catch (problem) {
			// As opposed to a connection that broke.
			if (problem instanceof TypeError) error(400, BROKEN);
			throw problem;
		}
	}
}
