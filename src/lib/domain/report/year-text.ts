import type { Leaving } from '../disclosure/leaving-view';
import { capitalized, lowerFirst } from '../format/capitalized';
import { formatNumber } from '../format/number';
import type { MeasureCode } from '../measures/catalogue';
import type { Period } from '../period/period';
import { changesOf } from '../views/month-changes';
import { figureWithUnit } from '../views/figure-text';
import type { MonthRow, PeriodFigure, PeriodRow, PeriodsView } from '../views/chart-view';

/** The longest texts that a follow-up system's fields take, in characters. */
export const TEXT_LIMITS = { short: 1000, long: 3000 } as const;
export type TextLength = keyof typeof TEXT_LIMITS;

/** A period in words, for a field of each length. */
export type YearText = Readonly<Record<TextLength, string>>;

/** What the words are made of: figures that may leave the screen, and nothing else. */
export interface YearTextSource {
	period: Pick<Period, 'label' | 'months'>;
	views: readonly Leaving<PeriodsView>[];
	/** The measures of the period's last month. */
	rows: readonly Leaving<MonthRow>[];
}

/** A sentence, and how soon it gives way where there is no room: the highest first. */
interface Sentence {
	text: string;
	weight: number;
	part: 'figures' | 'targets' | 'changes';
}

/** A measure that the text tells of, in the order told. */
interface Told {
	code: MeasureCode;
	/** What is told, with `#` where the figure stands. */
	words: string;
	weight: number;
	/** Women and men are told apart, where there is room. */
	bySex?: true;
}

const TOLD: readonly Told[] = [
	{ code: 'cases', words: '# ärenden avslutades med utskrivning', weight: 1, bySex: true },
	{
		code: 'same-day-share',
		words: '# skrevs ut samma dag som de var utskrivningsklara',
		...{ weight: 1, bySex: true }
	},
	{
		code: 'days-mean',
		words: 'Tiden från utskrivningsklar till utskrivning var i genomsnitt #',
		...{ weight: 1, bySex: true }
	},
	{
		code: 'within-target-share',
		words: '# skrevs ut inom ett dygn',
		...{ weight: 3, bySex: true }
	},
	{ code: 'payment-days', words: 'Kommunen hade betalningsansvar för #', weight: 1 },
	{
		code: 'deficiencies',
		words: '# brister i informationsöverföringen från slutenvården noterades',
		weight: 1
	},
	{
		code: 'deficiencies-primary',
		words: '# brister i informationsöverföringen från primärvården noterades',
		weight: 2
	},
	{ code: 'sip-share', words: 'SIP genomfördes i # av ärendena', weight: 2, bySex: true }
];

/** The measures that it is made of besides those with a target. */
export const TOLD_MEASURES: readonly MeasureCode[] = TOLD.map(({ code }) => code);

/** Writes it, the most important first to stay where there is little room. */
export function yearText(source: YearTextSource): YearText {
	const sentences = [...figures(source), ...targets(source), ...changes(source)];
	return {
		short: fitted(sentences, TEXT_LIMITS.short, 'brief'),
		long: fitted(sentences, TEXT_LIMITS.long, 'full')
	};
}

function figures({ period, views }: YearTextSource): Sentence[] {
	const byCode = new Map(views.map((view) => [view.caption.code, view]));
	return TOLD.flatMap(({ code, words, weight, bySex }, at): Sentence[] => {
		const view = byCode.get(code);
		const row = view?.rows[0];
		if (view === undefined || row === undefined) return [];
		const [now, before] = [row.current.total, row.previous.total].map((figure) =>
			wordsOf(figure, view)
		);
		if (now === undefined || now === null) return [];
		const told = words.replace('#', now);
		const opened = at === 0 ? `Under ${period.label}: ${lowerFirst(told)}` : capitalized(told);
		const then = before === null || before === undefined ? '' : ` (${row.before}: ${before})`;
		return [
			{ text: `${opened}${then}.`, weight, part: 'figures' },
			...(bySex ? sexes(row, view, weight) : [])
		];
	});
}

function sexes(row: PeriodRow, view: Leaving<PeriodsView>, weight: number): Sentence[] {
	const [women, men] = [row.current.kvinna, row.current.man].map((each) => wordsOf(each, view));
	if (!women || !men) return [];
	return [
		{ text: `Kvinnor ${women}, män ${men}.`, weight: weight + SEX_GIVES_WAY, part: 'figures' }
	];
}

/** Sentences of the sexes give way before any whole figure. */
const SEX_GIVES_WAY = 4;

/** A figure in words: of a count the sum; null where there is none, or it may not be told. */
function wordsOf({ point, sum }: PeriodFigure, { caption }: Leaving<PeriodsView>): string | null {
	if (point.hidden !== undefined || point.value === null) return null;
	return figureWithUnit(sum ?? point.value, caption, false);
}

function targets({ views }: YearTextSource): Sentence[] {
	const judged = views.flatMap(({ caption, rows: [row] }) => {
		if (!row?.verdict) return [];
		const { point, sum } = row.current.total;
		if (point.hidden !== undefined) return [];
		const averaged = sum !== null;
		const outcome = figureWithUnit(point.value, caption, averaged);
		const mean = averaged ? ' i snitt per månad' : '';
		const { words, target } = row.verdict;
		return [
			`${caption.shortTitle}: ${lowerFirst(words)} (mål ${target}, utfall ${outcome}${mean})`
		];
	});
	return judged.map((text, at) => ({
		text: `${text}.`,
		weight: at === 0 ? 2 : 3,
		part: 'targets'
	}));
}

function changes({ rows }: YearTextSource): Sentence[] {
	const { attention, neutral, improved } = changesOf(rows, ({ signal }) => signal);
	const changed = [...improved, ...attention, ...neutral];
	if (changed.length === 0) {
		const text = 'Inget mått har förändrats mer än det brukar variera från månad till månad.';
		return [{ text, weight: 2, part: 'changes' }];
	}
	return changed.map(({ caption, signal }, at) => ({
		text: `${caption.shortTitle}: ${lowerFirst(signal.sentence)}`,
		weight: at === 0 ? 2 : 3,
		part: 'changes'
	}));
}

/** What stands above each part where there is room for headings. */
const HEADINGS: Readonly<Record<Sentence['part'], string>> = {
	figures: 'Utfall',
	targets: 'Mål',
	changes: 'Det här har ändrats'
};

/** As many sentences as there is room for, in their order. */
function fitted(sentences: readonly Sentence[], limit: number, how: 'brief' | 'full'): string {
	const kept = how === 'full' ? [...sentences] : sentences.filter(({ weight }) => weight <= 3);
	let text = joined(kept, how);
	while (charactersIn(text) > limit && kept.length > 0) {
		const heaviest = Math.max(...kept.map(({ weight }) => weight));
		kept.splice(
			kept.findLastIndex(({ weight }) => weight === heaviest),
			1
		);
		text = joined(kept, how);
	}
	return text;
}

function joined(sentences: readonly Sentence[], how: 'brief' | 'full'): string {
	const parts = Object.entries(HEADINGS).flatMap(([part, heading]) => {
		const own = sentences.filter((each) => each.part === part).map(({ text }) => text);
		if (own.length === 0) return [];
		return how === 'brief' ? [own.join(' ')] : [`${heading}\n${own.join(' ')}`];
	});
	return parts.join('\n\n');
}

/** How much of a field a text takes: `812 av 1 000 tecken`. */
export function lengthWords(text: string, length: TextLength): string {
	const limit = TEXT_LIMITS[length];
	const taken = formatNumber(charactersIn(text), 0);
	const over = charactersIn(text) - limit;
	const words = `${taken} av ${formatNumber(limit, 0)} tecken`;
	return over > 0 ? `${words}, ${formatNumber(over, 0)} för många` : words;
}

/** As a field counts: a line break is two, as browsers send it. */
export function charactersIn(text: string): number {
	return text.replace(/\r?\n/g, '\r\n').length;
}
