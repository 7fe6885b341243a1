/** Why a case was registered by mistake (domain.md §3.1.1), and what each is called. */
export const ANNUL_REASONS = {
	'fel-person': 'Fel person',
	dubblett: 'Dubblett',
	test: 'Test',
	annat: 'Annat'
} as const;
export type AnnulReason = keyof typeof ANNUL_REASONS;

/** A case registered by mistake: it counts nowhere, and stays in log and history. */
export interface Annulment {
	reason: AnnulReason;
	/** Id of the case that it was merged with, which has the events and facts of both. */
	into?: string;
}

/** Why nothing is registered in such a case. */
export const ANNULLED = 'Ärendet är makulerat och kan inte ändras. Ta först tillbaka makuleringen.';

/** Why a case is annulled, in words. */
export function annulmentWords(annulled: Annulment): string {
	const reason = ANNUL_REASONS[annulled.reason].toLowerCase();
	return annulled.into ? `${reason}, sammanslaget med ett annat ärende` : reason;
}
