import type { LocalDate } from '../calendar/moment';
import type { CareForm } from '../case/case';

/**
 * How a kommun pays the region for people who are ready but not yet home (lag 2017:612,
 * 5 kap.; domain.md §3.2). The default rule is {@link DEFAULT_AGREEMENT}.
 */
export interface Agreement {
	kommun: string;
	/** Null: every care form without an agreement of its own. */
	careForm: CareForm | null;
	validFrom: LocalDate;
	/** Last day it is valid; null until further notice. */
	validTo: LocalDate | null;
	/** Calendar days after the ready notice before liability starts; in the average model, the mean that is free. */
	freeDays: number;
	/** A notice after 12:00:00 counts from the next day. */
	noonRule: boolean;
	model: 'individual' | 'average';
	/** Average model: whether same-day cases (days = 0) are in n. */
	sameDayInAverage: boolean;
	/** Kronor per liable day agreed locally; null: the year's verified amount. */
	kronorPerDay: number | null;
	/** Stays of more than `overDays` days follow the individual rule with these free days instead. */
	longStay: { overDays: number; freeDays: number } | null;
}

/** A year's kronor per day, used for money only once an administrator has marked it verified. */
export interface LiabilityAmount {
	year: number;
	kronor: number;
	verified: boolean;
}
