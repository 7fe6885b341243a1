import { capitalized } from '../format/capitalized';
import { formatMonth } from '../format/date';
import type { ControlChart } from '../spc/control-chart';
import type { Rule } from '../spc/rules';
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
	'two-of-three': 'två av tre nära bandets kant',
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
	const month = capitalized(formatMonth(latest));
	if (colour === 'common') {
		return { short, long: `${month} skiljer sig inte från det vanliga.`, colour };
	}
	const way = variation.endsWith('_high') ? 'högre' : 'lägre';
	const [rule] = points.find(({ period }) => period === latest)?.rules ?? [];
	const why = rule === undefined ? '' : `, ${RULES_IN_WORDS[rule]}`;
	return { short, long: `${month}: ${way}${why}.`, colour };
}
