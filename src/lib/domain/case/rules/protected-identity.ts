import type { CaseField, Rule } from '../finding';

/** A protected identity keeps birth year, ward and free text out (domain.md §3). */
export const protectedIdentity: Rule = (record) => {
	if (!record.protectedIdentity) return [];
	const fields: [CaseField, string, boolean][] = [
		['birthYear', 'födelseår', record.birthYear !== null],
		['ward', 'avdelning', record.ward !== null],
		['note', 'anteckning', record.note !== null]
	];
	return fields
		.filter(([, , given]) => given)
		.map(([field, word]) => ({
			field,
			level: 'error',
			code: 'protected-identity',
			message: `Skyddad identitet: lämna ${word} tomt.`
		}));
};
