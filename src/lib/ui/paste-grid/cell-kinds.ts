import type { ColumnKey } from '../../domain/casefile/columns';

/** A column that holds a moment: without time of day or not, and which way a short one is looked for. */
interface MomentColumn {
	dateOnly: boolean;
	nearest: 'past' | 'future';
}

const PAST: MomentColumn = { dateOnly: false, nearest: 'past' };
const PAST_DATE: MomentColumn = { dateOnly: true, nearest: 'past' };
const FUTURE: MomentColumn = { dateOnly: false, nearest: 'future' };

const MOMENTS: Partial<Record<ColumnKey, MomentColumn>> = {
	admitted: PAST,
	admissionNotice: PAST,
	plannedDischarge: FUTURE,
	ready: PAST,
	readyWithdrawn: PAST,
	readyAgain: PAST,
	discharged: PAST,
	sipCalled: PAST,
	sipOn: PAST,
	shortStayFrom: PAST_DATE,
	shortStayTo: PAST_DATE,
	careHomeDecided: PAST_DATE,
	careHomeOffered: PAST_DATE,
	careHomeMovedIn: PAST_DATE
};

/** How a column's moments are typed; undefined for a column of something else. */
export function momentOf(key: ColumnKey | undefined): MomentColumn | undefined {
	return key && MOMENTS[key];
}

/** How wide a column is, of a few widths that the styles know. */
export function widthOf(key: ColumnKey): 'short' | 'moment' | 'long' {
	const moment = MOMENTS[key];
	if (moment) return moment.dateOnly ? 'short' : 'moment';
	if (key === 'ward' || key === 'healthCentre' || key === 'plan') return 'long';
	return key === 'number' || key.startsWith('defic') || key === 'delayReasons' ? 'moment' : 'short';
}
