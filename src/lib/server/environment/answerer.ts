import type { Answerer } from '../../domain/written-page/answerer';

/** Who answers for the service, as the operator has set it. */
export function answerer(): Answerer {
	const { SVU_RESPONSIBLE: name, SVU_CONTACT: contact } = process.env;
	return { name: name || 'kommunen', contact: contact || null };
}
