/** What somebody else did to a case while a form was open, in words. */
export interface ClashWords {
	/** Who and when. */
	lead: string;
	/** What was brought into the form, and what both changed; only what there is. */
	parts: { heading: string; lines: string[] }[];
}

/** A clash as it is told in the form that met it. */
export function clashWords(clash: {
	actor: string;
	/** When, in words. */
	at: string;
	taken: readonly { label: string; value: string }[];
	conflicts: readonly { label: string; mine: string; theirs: string }[];
}): ClashWords {
	const { actor, at, taken, conflicts } = clash;
	const parts = [
		{
			heading: 'Hämtat in i formuläret',
			lines: taken.map(({ label, value }) => `${label}: ${value}`)
		},
		{
			heading: 'Ändrat av er båda – ditt står kvar',
			lines: conflicts.map(
				({ label, mine, theirs }) => `${label}: du skrev ${mine}, sparat är ${theirs}`
			)
		}
	];
	return {
		lead: `Sparat av ${actor} ${at}. Det du skrivit finns kvar i formuläret. Titta igenom och spara igen.`,
		parts: parts.filter(({ lines }) => lines.length > 0)
	};
}
