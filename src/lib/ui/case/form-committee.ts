/** A committee that a case may belong to, as the form shows it. */
export interface FormCommittee {
	code: string;
	name: string;
	abbreviation: string;
	/** Youngest age it is for. */
	fromAge: number;
}

/** A committee that an age speaks for. */
export interface ProposedCommittee extends FormCommittee {
	/** In the year of its limit the one before may be as right: only the year of birth is known. */
	either: boolean;
}

/** The committee that somebody of that age most often belongs to: the oldest it is for. */
export function committeeOfAge(
	age: number,
	committees: readonly FormCommittee[]
): ProposedCommittee | undefined {
	const fitting = committees.filter(({ fromAge }) => fromAge <= age);
	const [oldest, ...younger] = fitting.toSorted((one, other) => other.fromAge - one.fromAge);
	return oldest && { ...oldest, either: oldest.fromAge === age && younger.length > 0 };
}
