import type { Database } from '../database/open';

/** Sent by the triggers on `cases` (drizzle/0017_board_notify.sql): `kommun/committee`. */
const CHANNEL = 'svu_cases';

/** Whose cases somebody wants to hear about. */
export interface Interest {
	kommun: string;
	committees: readonly string[];
}

/** Who hears that cases changed, and never which or how. */
export interface Listener {
	interest: Interest;
	/** Cases of the interest changed, or may have while the line was down. */
	changed: () => void;
	/** The process stops: nothing more will be heard. */
	ended: () => void;
}

/** Tells every open board of this process when a committee's cases change, whoever wrote them. */
export interface BoardLine {
	/** Starts to listen; what comes back stops it. */
	join: (listener: Listener) => () => void;
	/** How many listen now. */
	listening: () => number;
	/** Ends every listener; those that join later are ended at once. */
	end: () => void;
}

/**
 * Listens to the database through one connection, whatever the number of boards. When it is lost
 * the driver connects again, and everybody is then told that something may have changed.
 * @throws the database's error when it cannot be listened to
 */
export async function openBoardLine({ sql }: Pick<Database, 'sql'>): Promise<BoardLine> {
	const listeners = new Set<Listener>();
	let over = false;
	const tell = (isConcerned: (interest: Interest) => boolean): void => {
		for (const listener of [...listeners]) {
			if (isConcerned(listener.interest)) listener.changed();
		}
	};
	const whose = (payload: string) => {
		const [kommun, committee = ''] = payload.split('/');
		tell((interest) => interest.kommun === kommun && interest.committees.includes(committee));
	};
	await sql.listen(CHANNEL, whose, () => tell(() => true));
	return {
		join(listener) {
			if (over) queueMicrotask(listener.ended);
			else listeners.add(listener);
			return () => listeners.delete(listener);
		},
		listening: () => listeners.size,
		end() {
			over = true;
			for (const listener of [...listeners]) listener.ended();
			listeners.clear();
		}
	};
}
