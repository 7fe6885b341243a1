/** A committee that a case may belong to, as the form shows it. */
export interface FormCommittee {
	code: string;
	name: string;
	abbreviation: string;
	/** Youngest age it is for. */
	fromAge: number;
}
