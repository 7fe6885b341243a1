import { benefitValues } from '../../domain/benefit/benefit-setting';
import type { Shown } from '../shown';
import { loadBenefitSetting } from './read-setting';

/** What the form of what a kommun supposes shows. */
export const SHOWN_BENEFIT: Shown = {
	what: 'benefit',
	keys: null,
	texts: async (tx, scope) => benefitValues(await loadBenefitSetting(tx, scope))
};
