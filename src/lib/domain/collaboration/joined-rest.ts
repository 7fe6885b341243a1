import { isSmall } from '../disclosure/threshold';
import type { Measure } from '../measures/measure';
import {
	hiddenFigure,
	noFigure,
	sheetFigure,
	type Place,
	type SheetFigure,
	type SheetSource
} from './sheet-figure';

/** A whole, and the measure that its parts are figures of. */
export interface Whole {
	measure: Measure;
	place: Place;
	parts: { measure: Measure; places: readonly Place[] };
}

/**
 * What is left of a count of persons when the parts of it that are shown are taken away: everybody
 * in groups that are hidden, joined. Worked out of shown figures alone, so that it tells nothing that
 * they do not; where it is so few that it would itself be hidden, it is. Each kommun by itself, so that
 * a whole is never held against another's parts.
 */
export function joinedRest({ measure, place, parts }: Whole, source: SheetSource): SheetFigure {
	const rests = source.kommuner.flatMap((kommun) => {
		const own = { ...source, kommuner: [kommun] };
		const whole = sheetFigure(measure, own, place);
		if (whole.hidden === undefined && whole.value === null) return [];
		if (whole.value === null) return [null];
		const shown = parts.places.map((part) => sheetFigure(parts.measure, own, part).value ?? 0);
		const rest = whole.value - shown.reduce((sum, value) => sum + value, 0);
		return [rest < 0 || isSmall(rest, kommun.threshold) ? null : rest];
	});
	if (rests.length === 0) return noFigure(measure);
	const known = rests.filter((rest) => rest !== null);
	if (known.length === 0) return hiddenFigure(measure);
	return {
		...noFigure(measure),
		value: known.reduce((sum, rest) => sum + rest, 0),
		...(known.length < rests.length && { some: { shown: known.length, of: rests.length } })
	};
}
