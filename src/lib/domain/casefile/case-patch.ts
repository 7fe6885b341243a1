import type { LocalDate, Moment } from '../calendar/moment';
import type { Case, ShortStay, Sip } from '../case/case';
import type { ColumnKey } from './columns';

/** What each column says; null is an empty cell. Of several SIPs and short stays the first. */
interface ColumnValues {
	number: string;
	kommun: string;
	committee: string;
	sex: Case['sex'];
	birthYear: number | null;
	careForm: Case['careForm'];
	ward: string | null;
	healthCentre: string | null;
	plan: string | null;
	admitted: Moment | null;
	admissionNotice: Moment | null;
	/** The latest estimate. */
	plannedDischarge: Moment | null;
	ready: Moment | null;
	readyWithdrawn: Moment | null;
	readyAgain: Moment | null;
	discharged: Moment | null;
	sipCalled: Moment | null;
	sipOn: Moment | null;
	sipOutcome: Sip['outcome'];
	delayReasons: string[];
	deficienciesInpatient: string[];
	deficienciesPrimary: string[];
	paymentException: Case['paymentException'];
	shortStayKind: ShortStay['kind'] | null;
	shortStayFrom: LocalDate | null;
	shortStayTo: LocalDate | null;
	/** A further note; an empty cell takes none away. */
	note: string | null;
	careHomeDecided: LocalDate | null;
	careHomeOffered: LocalDate | null;
	careHomeMovedIn: LocalDate | null;
}

type IdentityColumn = 'number' | 'kommun' | 'committee';

/**
 * The columns that say something of a case besides which it is. A hospital says only where to look
 * for the ward.
 */
export type PatchColumn = Exclude<ColumnKey, IdentityColumn | 'hospital'>;

/** What they say. A key that is missing belongs to a column the file does not have and leaves the case as it is. */
export type PatchedValues = { [Key in PatchColumn]?: ColumnValues[Key] | undefined } & {
	/** True where the ward cell says `okänd`: a protected identity (domain.md §3). */
	protectedIdentity?: true;
};

/** What one row of a file says about a case. */
export type CasePatch = Pick<ColumnValues, IdentityColumn> &
	PatchedValues & {
		/** ISO 8601 instant: registered time of whatever the row adds or changes. */
		registered: string;
		/** Who reads the row in: a note it adds is theirs. */
		author?: string | undefined;
	};
