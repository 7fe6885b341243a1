import { monthOf } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';
import { DIMENSION_NAMES } from '../facts/dimension';
import type { FieldProblem } from '../form/field-problem';
import { overlapMessage, overlaps } from '../form/validity';
import type { Lists } from '../lists/lists';
import { TARGET_PARTS, withUnit, type Target } from './target';
import type { TargetInput } from './target-schema';
import type { TargetSubject } from './target-subject';

/**
 * Why a target cannot be set: an unknown measure, a selection the measure has no figures
 * for, limits beyond what it can be, or another target for the same selection in an overlapping period.
 * @param id the target's own id; null for a new one.
 */
export function targetProblems(
	input: TargetInput,
	id: string | null,
	known: { subjects: readonly TargetSubject[]; lists: Lists; targets: readonly Target[] }
): FieldProblem[] {
	const subject = known.subjects.find((candidate) => candidate.code === input.measure);
	if (!subject) return [{ field: 'measure', message: 'Välj vad målvärdet gäller.' }];
	const problems: FieldProblem[] = [];
	for (const field of TARGET_PARTS) {
		if (input[field] !== null && !subject.breakdowns.includes(field)) {
			const word = DIMENSION_NAMES[field].label.toLowerCase();
			const message = `${subject.title} redovisas inte per ${word}. Välj alla.`;
			problems.push({ field, message });
		}
	}
	for (const list of ['ward', 'healthCentre'] as const) {
		const code = input[list];
		if (code !== null && !known.lists[list].some((item) => item.code === code)) {
			problems.push({ field: list, message: 'Värdet finns inte i listan. Välj ett annat.' });
		}
	}
	problems.push(...beyondProblems(input, subject));
	const other = known.targets.find(
		(target) => target.id !== id && sameSelection(target, input) && overlaps(target, input)
	);
	if (other) {
		const message = overlapMessage('ett målvärde för samma urval', other, input);
		problems.push({ field: 'validFrom', message });
	}
	return problems;
}

/** Limits that no figure of the subject can reach. */
function beyondProblems(
	input: TargetInput,
	{ least, most, unit }: Pick<TargetSubject, 'least' | 'most' | 'unit'>
): FieldProblem[] {
	return (['low', 'high', 'bandHigh', 'bandPartly'] as const).flatMap((field) => {
		const value = input[field];
		if (value === null) return [];
		if (least !== null && value < least) {
			return [{ field, message: `Kan inte vara under ${withUnit(String(least), unit)}.` }];
		}
		if (most !== null && value > most) {
			return [{ field, message: `Kan inte vara över ${withUnit(String(most), unit)}.` }];
		}
		return [];
	});
}

/** Why a target can only be ended: a finished month has been compared with it; else null. */
export function targetHindrance(
	target: Pick<Target, 'validFrom'>,
	today: LocalDate
): string | null {
	return monthOf(target.validFrom) < monthOf(today)
		? 'Månader har redan jämförts med målvärdet. Det kan avslutas men inte tas bort.'
		: null;
}

function sameSelection(a: TargetInput, b: TargetInput): boolean {
	return a.measure === b.measure && TARGET_PARTS.every((part) => a[part] === b[part]);
}
