import { formatMonthYearShort } from '../format/date';
import { HIDDEN } from '../measures/hidden';
import { annotationText, type ShownAnnotation } from '../annotation/annotation';
import { fileNumber } from '../views/csv-rows';
import { isExternal, mayChange, type Caption, type ChartPoint } from '../views/chart-view';
import { VARIATION_WORDS } from '../spc/icon-words';
import type { ChartSignal } from '../views/chart-signal';
import type { ReportCell, ReportSheet } from './report-sheet';

/** What every sheet of a measure says of it. */
export function sheetHeading(
	caption: Caption,
	kind: string | null
): Pick<ReportSheet, 'key' | 'measure' | 'title' | 'definition' | 'unit'> {
	const { code, title, definition, unit } = caption;
	return {
		...{ title, definition, unit },
		key: kind === null ? code : `${code} ${kind}`,
		measure: isExternal(caption) ? null : code
	};
}

/** A figure in a report's table; hidden ones say so. */
export function figureCell({ value, hidden }: Pick<ChartPoint, 'value' | 'hidden'>): ReportCell {
	return hidden ?? fileNumber(value);
}

/** What a figure rests on; nothing where there is no figure. */
export function baseCell({ value, n, hidden }: ChartPoint): ReportCell {
	if (hidden) return HIDDEN;
	return value === null && n === 0 ? null : n;
}

/** A figure in a picture, where a hidden one is a gap. */
export function drawnValue({ value, hidden }: Pick<ChartPoint, 'value' | 'hidden'>): number | null {
	return hidden ? null : fileNumber(value);
}

/** What is to be known about the figures of a row, in words; empty where nothing is. */
export function remarkOn(points: readonly ChartPoint[]): string {
	const words = points.flatMap((point) => [
		...(mayChange(point) ? ['preliminär'] : []),
		...(point.smallBase ? ['litet underlag'] : []),
		...(point.missing === undefined ? [] : [point.missing]),
		...(point.hidden === undefined ? [] : ['dolt, små tal'])
	]);
	return [...new Set(words)].join(', ');
}

/** What a control chart says, in a few words. */
export function signalWords({ variation }: Pick<ChartSignal, 'variation'>): string[] {
	return variation === null ? [] : [VARIATION_WORDS[variation]];
}

/** What is written at a chart's months, each with its month. */
export function commentLines(annotations: readonly ShownAnnotation[]): string[] {
	return annotations.map((each) => `${formatMonthYearShort(each.month)}: ${annotationText(each)}`);
}
