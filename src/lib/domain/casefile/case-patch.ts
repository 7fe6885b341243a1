import type { LocalDate, Moment } from '../calendar/moment';
import type { CareForm, PaymentException, Sex, ShortStayKind, SipOutcome } from '../case/case';

/**
 * What one row of a file says about a case. A key that is missing belongs to a column the file
 * does not have and leaves the case as it is; null is an empty cell and clears the value.
 */
export interface CasePatch {
	number: string;
	kommun: string;
	committee: string;
	/** ISO 8601 instant: registered time of whatever the row adds or changes. */
	registered: string;
	sex?: Sex;
	birthYear?: number | null;
	careForm?: CareForm;
	ward?: string | null;
	/** True where the ward cell says `okänd`: a protected identity (domain.md §3). */
	protectedIdentity?: true;
	healthCentre?: string | null;
	plan?: string | null;
	admitted?: Moment | null;
	admissionNotice?: Moment | null;
	/** The latest estimate. */
	plannedDischarge?: Moment | null;
	ready?: Moment | null;
	readyWithdrawn?: Moment | null;
	readyAgain?: Moment | null;
	discharged?: Moment | null;
	/** The first SIP. */
	sipCalled?: Moment | null;
	sipOn?: Moment | null;
	sipOutcome?: SipOutcome | null;
	delayReasons?: string[];
	deficienciesInpatient?: string[];
	deficienciesPrimary?: string[];
	paymentException?: PaymentException | null;
	/** The first short stay. */
	shortStayKind?: ShortStayKind | null;
	shortStayFrom?: LocalDate | null;
	shortStayTo?: LocalDate | null;
	careHomeDecided?: LocalDate | null;
	careHomeOffered?: LocalDate | null;
	careHomeMovedIn?: LocalDate | null;
}
