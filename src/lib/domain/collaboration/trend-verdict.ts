import { capitalized } from '../format/capitalized';
import { formatMonth } from '../format/date';
import type { Month } from '../calendar/month';
import type { ControlChart } from '../spc/control-chart';
import type { Rule, Signal } from '../spc/rules';
import { colourOf, type Colour, type Variation } from '../spc/verdict';

/** What a trend's control chart says, in words. */
export interface TrendVerdict {
	/** In a word or two. */
	short: string;
	/** In a sentence. */
	long: string;
	colour: Colour | null;
}

const SHORT: Readonly<Record<Variation, string>> = {
	common_cause: 'Vanlig variation',
	improvement_high: 'Förbättring',
	improvement_low: 'Förbättring',
	concern_high: 'Försämring',
	concern_low: 'Försämring',
	neutral_high: 'Förändring',
	neutral_low: 'Förändring'
};

const RULES_IN_WORDS: Readonly<Record<Rule, string>> = {
	outside: 'utanför bandet',
	trend: 'sju månader i rad åt samma håll',
	'two-of-three': 'två av tre månader långt från mitten',
	shift: 'sju i rad på samma sida om mitten'
};

/** Whether something has changed, or months only differ as they do. */
export function trendVerdict(chart: ControlChart): TrendVerdict {
	const { counted, needed, variation, latest, points } = chart;
	if (variation === null || latest === null) {
		const long = `Förändring kan skiljas från slump när ${needed} månader visas.`;
		return { short: `${counted} av ${needed} månader`, long, colour: null };
	}
	const colour = colourOf(variation);
	const short = SHORT[variation];
	if (colour === 'common') {
		const month = capitalized(formatMonth(latest));
		return { short, long: `${month} skiljer sig inte från det vanliga.`, colour };
	}
	const side = variation.endsWith('_high') ? 'high' : 'low';
	const [rule] = points.find(({ period }) => period === latest)?.rules ?? [];
	return { short, long: changeInMonth(latest, side, rule), colour };
}

/** Which way a month went and by which rule that is no chance: `Mars 2026: högre, utanför bandet.` */
export function changeInMonth(month: Month, side: Signal['side'], rule?: Rule): string {
	const why = rule === undefined ? '' : `, ${RULES_IN_WORDS[rule]}`;
	return `${capitalized(formatMonth(month))}: ${side === 'high' ? 'högre' : 'lägre'}${why}.`;
}
