import { shareStatus, type Share } from '../../domain/share/share';
import { now, stockholmMoment } from '../clock';

/** A shared view as its page shows it: times as Stockholm's wall clock, and what has become of it. */
export function shownShare(shared: Share) {
	const { createdAt, expiresAt, revokedAt, lastOpenedAt, ...facts } = shared;
	const moment = (instant: Date | null) => (instant === null ? null : stockholmMoment(instant));
	return {
		...facts,
		created: stockholmMoment(createdAt),
		expires: stockholmMoment(expiresAt),
		revoked: moment(revokedAt),
		lastOpened: moment(lastOpenedAt),
		status: shareStatus(shared, now())
	};
}
