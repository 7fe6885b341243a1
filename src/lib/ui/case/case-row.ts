/** A row of the case list, in the words it is shown with. */
export interface CaseRowText {
	id: string;
	number: string;
	committee: string;
	/** `K`, `M` or `–`, and in full for whoever listens. */
	sex: { short: string; full: string };
	birthYear: string;
	ward: string;
	healthCentre: string;
	plan: string;
	admitted: string;
	ready: string;
	discharged: string;
	/** Days from ready to discharge; so far for whoever is still there. */
	days: string;
	status: 'utskriven' | 'väntar' | 'inskriven' | 'makulerad';
}
