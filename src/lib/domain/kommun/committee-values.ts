import type { FileCommittee } from '../casefile/row-cells';
import type { FieldTexts } from '../form/meanwhile';
import type { CommitteeInput } from './committee-schema';

/** A nämnd as its form shows it. */
export function committeeValues(committee: FileCommittee): FieldTexts<keyof CommitteeInput> {
	const { name, abbreviation, fromAge } = committee;
	return { name, abbreviation, fromAge: String(fromAge) };
}
