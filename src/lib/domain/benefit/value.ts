/** The three cases that a nyttokalkyl is made in. */
export const OUTLOOKS = { low: 'Låg', likely: 'Trolig', high: 'Hög' } as const;
export type Outlook = keyof typeof OUTLOOKS;

/** What is supposed of each case. */
export interface Supposed {
	/** Minutes that a registration takes less than it did before. */
	minutes: number;
	/** How much of the fewer liable days is held to be the programme's, in percent. */
	share: number;
}

/** What a kommun supposes. */
export interface Assumptions extends Readonly<Record<Outlook, Supposed>> {
	/** Of an hour's work, with what an employer pays besides. */
	kronorPerHour: number;
}

/** What is supposed until a kommun says otherwise: little, and no kronor of days at the low end. */
export const USUAL_ASSUMPTIONS: Assumptions = {
	kronorPerHour: 350,
	low: { minutes: 1, share: 0 },
	likely: { minutes: 3, share: 25 },
	high: { minutes: 5, share: 50 }
};

/** What was counted. */
export interface Counted {
	/** Cases that were registered. */
	registrations: number;
	/** What liable days cost before and after; null where it cannot be told. */
	kronorBefore: number | null;
	kronorAfter: number | null;
}

/** What it comes to in kronor. */
export interface Value {
	hours: number;
	work: number;
	/** Of liable days that were fewer: below zero when they were more; null where it cannot be told. */
	days: number | null;
	total: number;
}

const MINUTES_AN_HOUR = 60;

/** What one of the cases comes to. Days that became dearer count against it in full. */
export function valueOf(
	{ registrations, kronorBefore, kronorAfter }: Counted,
	{ minutes, share }: Supposed,
	kronorPerHour: number
): Value {
	const hours = (registrations * minutes) / MINUTES_AN_HOUR;
	const work = hours * kronorPerHour;
	const less = kronorBefore === null || kronorAfter === null ? null : kronorBefore - kronorAfter;
	const days = less === null ? null : less > 0 ? (less * share) / 100 : less;
	return { hours, work, days, total: work + (days ?? 0) };
}

/** What a case is called, what is supposed in it, and what it comes to. */
export interface OutlookValue extends Supposed, Value {
	outlook: Outlook;
}

/** All three cases, from low to high. */
export function outlooksOf(counted: Counted, assumptions: Assumptions): OutlookValue[] {
	return (Object.keys(OUTLOOKS) as Outlook[]).map((outlook) => {
		const supposed = assumptions[outlook];
		return { outlook, ...supposed, ...valueOf(counted, supposed, assumptions.kronorPerHour) };
	});
}
