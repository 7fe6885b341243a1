import { daysMean } from '../measures/catalogue/days';
import { hasSmallBase } from '../measures/reliability';
import { AMOUNT_NOT_VERIFIED } from '../payment/amount';
import { averageDays } from '../payment/average';
import { formatMonth, formatMonthName } from '../format/date';
import {
	formatCount,
	formatDays,
	formatNumber,
	formatPercent,
	formatShare,
	NO_VALUE
} from '../format/number';
import type { VerdictLevel } from '../target/verdict';
import type { MonthOutlook, OutlookFigure } from './month-outlook';
import { slackWords, type Slack } from './slack';

/** A figure of a month as the board writes it. */
export interface OutlookLine {
	label: string;
	/** The figure; empty where the detail says it all. */
	value: string;
	detail: string;
	/** A mean of fewer than five (domain.md §5.1). */
	smallBase: boolean;
	target: { words: string; verdict: { words: string; level: VerdictLevel } | null } | null;
}

/** A month's outlook in words: made on the server, so that the page need not carry how. */
export interface OutlookWords {
	/** `december 2019`, and `december` in a sentence. */
	month: string;
	monthName: string;
	lines: OutlookLine[];
	/** The mean alone; null without anybody. */
	mean: string | null;
}

/** Writes out what a month comes to. */
function outlookWords(outlook: MonthOutlook): OutlookWords {
	const { month, mean } = outlook;
	return {
		month: formatMonth(month),
		monthName: formatMonthName(month),
		lines: [
			meanLine(mean),
			withinLine(outlook.within),
			liabilityLine(outlook),
			...averageLines(outlook)
		],
		mean: mean.cell?.value == null ? null : formatDays(mean.cell.value, 2)
	};
}

/** The outlook of a board as its page shows it: what is not words already becomes it. */
export function boardWords<
	Outlook extends {
		soFar: MonthOutlook;
		then: MonthOutlook;
		later: readonly (MonthOutlook & { persons: number })[];
		slack: Slack | null;
	}
>({ soFar, then, later, slack, ...rest }: Outlook) {
	return {
		...rest,
		soFar: outlookWords(soFar),
		then: outlookWords(then),
		later: later.map((month) => ({
			persons: formatCount(month.persons, 'person', 'personer'),
			...outlookWords(month)
		})),
		slack: slack && { limit: formatDays(slack.limit), ...slackWords(slack) }
	};
}

function meanLine({ cell, target }: OutlookFigure): OutlookLine {
	const label = 'Dygn till hemgång, genomsnitt';
	if (cell === null || cell.n === 0) {
		return { ...PLAIN, label, detail: 'Ingen utskriven med dygn än', target };
	}
	const detail = formatCount(cell.n, 'utskriven', 'utskrivna');
	return {
		label,
		value: formatDays(cell.value, 2),
		detail,
		smallBase: hasSmallBase(daysMean, cell),
		target
	};
}

function withinLine({ cell, target }: OutlookFigure): OutlookLine {
	const label = 'Hemgång inom 1 dygn';
	if (cell === null || cell.n === 0) return { ...PLAIN, label, detail: NO_VALUE, target };
	const detail = formatShare(cell.numerator ?? 0, cell.n);
	return { ...PLAIN, label, value: formatPercent(cell.value), detail, target };
}

/** What the month comes to in liable days and kronor. */
export function liabilityLine({ liableDays, kronor }: MonthOutlook): OutlookLine {
	const days = liableDays?.value ?? 0;
	const sum = kronor?.value ?? null;
	const cost = sum === null ? AMOUNT_NOT_VERIFIED : `${formatNumber(sum, 0)}\u00a0kr`;
	return {
		...PLAIN,
		label: 'Betalningsansvar',
		value: formatDays(days),
		detail: days === 0 ? '' : cost
	};
}

function averageLines({ averages }: MonthOutlook): OutlookLine[] {
	return averages.map(({ agreement, n, sum, excess }) => ({
		...PLAIN,
		label: 'Genomsnittsavtal',
		detail: `Genomsnitt ${formatNumber(averageDays({ n, sum }), 2)} mot ${formatDays(agreement.freeDays)} fria, ${formatCount(n, 'ärende', 'ärenden')}: ${formatDays(excess, 2)} över`
	}));
}

const PLAIN = { value: '', detail: '', smallBase: false, target: null };
