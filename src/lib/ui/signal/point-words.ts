import { capitalized } from '../../domain/format/capitalized';
import { formatMonth } from '../../domain/format/date';
import { formatNumber } from '../../domain/format/number';
import { HIDDEN } from '../../domain/measures/hidden';
import type { AnsweredPoint } from '../../domain/spc/chart-answer';
import { COLOUR_WORDS, RULE_WORDS } from '../../domain/spc/icon-words';
import { isExternal, type Caption } from '../../domain/views/chart-view';
import { figureWithUnit } from '../../domain/views/figure-text';

/** A point of a control chart in a sentence, as it is read aloud. */
export function pointWords(
	point: AnsweredPoint,
	caption: Pick<Caption, 'unit' | 'decimals' | 'section'>
): string {
	const month = capitalized(formatMonth(point.period));
	if (point.suppressed) return `${month}: ${HIDDEN}.`;
	if (point.value === null) return `${month}: ingen uppgift.`;
	const value = figureWithUnit(point.value, caption);
	const base = point.n === null || isExternal(caption) ? '' : ` (n = ${formatNumber(point.n, 0)})`;
	const state = point.complete ? '' : ', preliminär';
	return `${month}: ${value}${base}${state}. ${stateWords(point)}`.trim();
}

/** What a point is, and by which rules. */
export function stateWords({ complete, colour, rules }: AnsweredPoint): string {
	if (!complete) return 'Bedöms inte än.';
	if (rules.length === 0) return capitalized(`${COLOUR_WORDS[colour]}.`);
	const why = rules.map((rule) => RULE_WORDS[rule]).join(', ');
	return capitalized(`${COLOUR_WORDS[colour]}: ${why}.`);
}
