import type { AnnotatedSelection, Annotation } from '../annotation/annotation';
import type { EvaluationInput } from '../measures/evaluate';
import { highestValue } from '../measures/highest-value';
import type { Measure } from '../measures/measure';
import type { Target, TargetSelection } from '../target/target';
import type { Caption } from './chart-view';
import { overallWord } from './labels';

/** What a view is built from; {@link EvaluationInput.table} holds both years it compares. */
export interface ViewInput extends EvaluationInput {
	targets: readonly Target[];
	/** What the filters keep, as far as targets care. */
	selection: TargetSelection;
	/** What is written at charts, and which cases these are about; none when left out. */
	written?: { annotations: readonly Annotation[]; selection: AnnotatedSelection };
}

/** What is said beside a measure's chart. */
export function captionOf(measure: Measure): Caption {
	const { code, title, definition, unit, decimals, direction, section } = measure;
	const { shortTitle = title } = measure;
	const highest = highestValue(measure);
	const overall = overallWord(measure);
	return {
		...{ code, title, shortTitle, definition, unit, decimals, direction, section },
		...(highest !== null && { highest }),
		...(overall !== null && { overall })
	};
}
