import type { Moment } from '../calendar/moment';

/** What every event of an open board's stream carries: nothing about any case. */
export interface BoardSaying {
	/** The time in Stockholm. */
	time: Moment;
	/** How far the reader's committees have come; another after each change. */
	mark: string;
}
