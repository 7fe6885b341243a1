import type { Dimension } from '../facts/dimension';

/** What users call each breakdown. */
export const DIMENSION_TITLES: Readonly<Record<Dimension, string>> = {
	sex: 'Kön',
	age: 'Ålder',
	ward: 'Avdelning',
	healthCentre: 'Hälsocentral',
	committee: 'Nämnd',
	plan: 'Planering',
	careForm: 'Vårdform'
};
