/** Which engine made a chart; raised when the same figures come to give another chart. */
export const ENGINE_VERSION = '1';

/** Everything that published control charts do differently. A chart is made with one of these. */
export interface ChartSettings {
	/** What three sigma are, in mean moving ranges: 2.66 as printed, or 3/1.128. I′ has its own. */
	rangeFactor: number;
	/** Moving ranges of at least 3.267 times their mean are left out, once. */
	screening: boolean;
	/** Points with a value that there must be for limits and icons. */
	minimumPoints: number;
	/** What a chart with fewer points is centred on. */
	shortCentre: 'median' | 'mean';
	/** Points with a value that a section must have. */
	minimumSection: number;
	/** Points in a row on one side of the centre that are a shift. */
	shiftPoints: number;
	/** Points that each lie higher, or lower, than the one before, the first one counted. */
	trendPoints: number;
	/** Whether points beyond three sigma count among the two of three beyond two sigma. */
	twoSigmaCountsOutside: boolean;
	/** Whether shifts, trends and two of three may begin in one section and end in the next. */
	rulesCrossRebase: boolean;
	/** What a point is called where rules disagree: the better, the worse, or what the first rule says. */
	conflict: 'improvement' | 'concern' | 'first-rule';
	/** What a target is called where there are no limits to hold it to. */
	assuranceWithoutLimits: 'inconsistent' | null;
}

/** domain.md §5.1.1. */
const DEFAULT: ChartSettings = {
	rangeFactor: 2.66,
	screening: false,
	minimumPoints: 13,
	shortCentre: 'median',
	minimumSection: 8,
	shiftPoints: 7,
	trendPoints: 7,
	twoSigmaCountsOutside: true,
	rulesCrossRebase: false,
	conflict: 'improvement',
	assuranceWithoutLimits: null
};

/** NHSRplotthedots 0.2.2 as it comes. */
const PTD: ChartSettings = {
	...DEFAULT,
	screening: true,
	minimumPoints: 0,
	shortCentre: 'mean',
	minimumSection: 0,
	twoSigmaCountsOutside: false,
	conflict: 'first-rule',
	assuranceWithoutLimits: 'inconsistent'
};

/** The settings by name: ours, and those of the published programs that ours is compared with. */
export const PROFILES = {
	default: DEFAULT,
	/** Making Data Count, Single Chart Tool 5.0. */
	mdc_tool_v5: {
		...DEFAULT,
		shortCentre: 'mean',
		minimumSection: 0,
		shiftPoints: 6,
		trendPoints: 6,
		twoSigmaCountsOutside: false,
		rulesCrossRebase: true
	},
	ptd: PTD,
	/** Limits as qicharts2 has them; its rules are those of a run chart. */
	qicharts2: { ...PTD, rangeFactor: 3 / 1.128 },
	/** Limits as PowerBI-SPC has them. */
	powerbi_spc: { ...PTD, rangeFactor: 3 / 1.128, screening: false }
} as const satisfies Record<string, ChartSettings>;

/** The profiles that can be asked for: those whose rules are ours too. */
export const PROFILE_NAMES = ['default', 'mdc_tool_v5', 'ptd'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];
