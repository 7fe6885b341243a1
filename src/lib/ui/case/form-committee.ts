/** A committee that a case may belong to, as the form shows it. */
export interface FormCommittee {
	code: string;
	name: string;
	abbreviation: string;
	/** Youngest age it is for. */
	fromAge: number;
}

/** The committee that somebody of that age most often belongs to: the oldest it is for. */
export function committeeOfAge(
	age: number,
	committees: readonly FormCommittee[]
): FormCommittee | undefined {
	const fitting = committees.filter(({ fromAge }) => fromAge <= age);
	return fitting.toSorted((one, other) => other.fromAge - one.fromAge)[0];
}
