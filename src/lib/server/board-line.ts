import { randomBytes } from 'node:crypto';
import type { Database } from './database/open';

/** Sent by the triggers on `cases` (drizzle/0019_board_notify.sql): `kommun/committee`. */
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
	/**
	 * How far an interest has come in this process: another text after each change. A board that was
	 * read before it was joined tells by it whether it missed anything.
	 */
	mark: (interest: Interest) => string;
	/** How many listen now. */
	listening: () => number;
	/** Ends every listener; those that join later are ended at once. */
	end: () => void;
}

/**
 * Listens to the database through one connection, whatever the number of boards. When it is lost
 * it is made anew, and everybody is then told that something may have changed.
 */
export async function openBoardLine(database: Pick<Database, 'listen'>): Promise<BoardLine> {
	const listeners = new Set<Listener>();
	const changes = new Map<string, number>();
	const process = randomBytes(4).toString('hex');
	let connections = 0;
	let over = false;
	const tell = (isConcerned: (interest: Interest) => boolean): void => {
		for (const listener of [...listeners]) {
			if (isConcerned(listener.interest)) listener.changed();
		}
	};
	const heard = (owner: string): void => {
		changes.set(owner, (changes.get(owner) ?? 0) + 1);
		tell((interest) => ownersIn(interest).includes(owner));
	};
	const connected = (): void => {
		connections += 1;
		tell(() => true);
	};
	await database.listen(CHANNEL, { heard, connected });
	return {
		mark(interest) {
			const owners = ownersIn(interest);
			const count = owners.reduce((sum, owner) => sum + (changes.get(owner) ?? 0), connections);
			return `${process}-${owners.length}-${count}`;
		},
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

/** Whose cases an interest is about, as the database names them. */
function ownersIn({ kommun, committees }: Interest): string[] {
	return committees.map((committee) => `${kommun}/${committee}`);
}
