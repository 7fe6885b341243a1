import { MEASURES, type MeasureCode } from '../measures/catalogue';
import { SECTIONS } from '../measures/measure';
import { hasWhole } from '../measures/whole';

/** The measures that a series can be compared with, as choices: those that are one figure as a whole. */
export function comparedMeasures(): { value: MeasureCode; label: string; group: string }[] {
	return MEASURES.filter(hasWhole).map(({ code, title, section }) => ({
		value: code,
		label: title,
		group: SECTIONS[section]
	}));
}
