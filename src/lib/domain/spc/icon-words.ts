import type { Assurance } from './assurance';
import type { Rule } from './rules';
import type { Colour, Variation } from './verdict';

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

/** The colour of a point in words. */
export const COLOUR_WORDS: Readonly<Record<Colour, string>> = {
	common: 'vanlig variation',
	improvement: 'förbättring',
	concern: 'försämring',
	neutral: 'förändring'
};

/** The rules in words. */
export const RULE_WORDS: Readonly<Record<Rule, string>> = {
	outside: 'utanför gränserna',
	shift: 'flera i rad på samma sida',
	trend: 'flera i rad åt samma håll',
	'two-of-three': 'två av tre nära en gräns'
};
