import type { FileCommittee } from '../casefile/row-cells';
import { valueKey } from '../casefile/value-key';
import type { FieldProblem } from '../form/field-problem';
import type { CommitteeInput } from './committee-schema';

/**
 * Why a nämnd cannot be one of the kommun's. Files and addresses name a nämnd by code, abbreviation or
 * name, so that none of them may be another's.
 * @param code the nämnd's own code; null for a new one, whose code its abbreviation becomes.
 */
export function committeeProblems(
	input: CommitteeInput,
	code: string | null,
	committees: readonly FileCommittee[]
): FieldProblem[] {
	const others = committees.filter((other) => other.code !== code);
	return (['name', 'abbreviation'] as const).flatMap((field) => {
		const wanted = valueKey(input[field]);
		const same = others.find((other) =>
			[other.code, other.abbreviation, other.name].some((text) => valueKey(text) === wanted)
		);
		const message = `${same?.name ?? ''} heter redan så, eller har det till förkortning eller kod.`;
		return same ? [{ field, message }] : [];
	});
}
