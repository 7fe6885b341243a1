import type { Assurance } from './assurance';
import type { Variation } from './verdict';

/** The icons in words. */
export const VARIATION_WORDS: Readonly<Record<Variation, string>> = {
	common_cause: 'Vanlig variation',
	improvement_high: 'Förbättring: högre än vanligt',
	improvement_low: 'Förbättring: lägre än vanligt',
	concern_high: 'Försämring: högre än vanligt',
	concern_low: 'Försämring: lägre än vanligt',
	neutral_high: 'Förändring: högre än vanligt',
	neutral_low: 'Förändring: lägre än vanligt'
};

/** The same of the target. */
export const ASSURANCE_WORDS: Readonly<Record<Assurance, string>> = {
	pass: 'Målet nås alltid, om inget ändras',
	fail: 'Målet nås aldrig, om inget ändras',
	inconsistent: 'Målet nås ibland, inte alltid'
};
