import type { KeptOutKey } from '../field-types';
import { FIELD_VALUES } from '../field-values';
import type { Rule } from '../finding';

const KEPT_OUT = FIELD_VALUES.filter(({ keptOut }) => keptOut);

/** A protected identity keeps birth year, ward and free text out (domain.md §3). */
export const protectedIdentity: Rule = (record) => {
	if (!record.protectedIdentity) return [];
	return KEPT_OUT.flatMap(({ places, label }) =>
		(places as readonly KeptOutKey[])
			.filter((key) => record[key] !== null)
			.map((key) => ({
				field: key,
				level: 'error',
				code: 'protected-identity',
				message: `Skyddad identitet: lämna ${label.toLowerCase()} tomt.`
			}))
	);
};
