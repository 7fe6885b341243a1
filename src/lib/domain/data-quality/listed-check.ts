import type { Month } from '../calendar/month';

/** A check whose cases are listed, and the month they are listed for. */
export interface ChosenCheck {
	code: string;
	/** Left out for open cases of any month. */
	month?: Month | undefined;
}
