/** A committee as whoever reads its cases knows it. */
interface NamedCommittee {
	code: string;
	/** Such as `ÄN`. */
	abbreviation: string;
}

/**
 * A case's number as it is shown to somebody of these committees: with the committee's abbreviation
 * where they have several, since each has its own series (`ÄN 2026-00001`).
 */
export function shownNumber(
	{ number, committee }: { number: string; committee: string },
	committees: readonly NamedCommittee[]
): string {
	const whose = committees.find(({ code }) => code === committee)?.abbreviation;
	return committees.length > 1 && whose ? `${whose} ${number}` : number;
}
