import type { CaseFormValues } from './values';

/** What somebody else did to a case while a form was open, in words. */
export interface ClashWords {
	/** Who and when. */
	lead: string;
	/** What was brought into the form. */
	taken: string[];
	/** What both changed, for the user to choose between. */
	conflicts: ClashChoice[];
	/** The form was sent before every choice was made. */
	unanswered: boolean;
}

/** A part of the form with two versions to choose between. */
export interface ClashChoice {
	field: keyof CaseFormValues;
	label: string;
	/** Both in words. */
	mine: string;
	theirs: string;
	/** What keeping both would be; undefined where only one can be right. */
	both?: string | undefined;
	/** The conflict itself, as it is posted back (see choices.ts). */
	posted: string;
}

/** A clash as it is told in the form that met it. */
export function clashWords(clash: {
	actor: string;
	/** When, in words. */
	at: string;
	taken: readonly { label: string; value: string }[];
	conflicts: readonly ClashChoice[];
	unanswered: boolean;
}): ClashWords {
	const { actor, at, taken, conflicts, unanswered } = clash;
	const next =
		conflicts.length === 0
			? 'Titta igenom och spara igen.'
			: 'Välj vad som ska gälla där ni ändrat samma sak, och spara igen.';
	return {
		lead: `Sparat av ${actor} ${at}. Det du skrivit finns kvar i formuläret. ${next}`,
		taken: taken.map(({ label, value }) => `${label}: ${value}`),
		conflicts: [...conflicts],
		unanswered
	};
}
