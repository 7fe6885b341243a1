import { learnFigures } from './learn-figures';
import { learnOwnGroups } from './learn-own-groups';
import { learnCommittees, learnTime, learnWholes } from './learn-sums';
import type { Reader } from './reader';

/** Writes down everything that is published, and everything that must hold between it. */
export function learn(reader: Reader): void {
	learnFigures(reader);
	learnOwnGroups(reader);
	learnWholes(reader);
	learnTime(reader);
	learnCommittees(reader);
}
