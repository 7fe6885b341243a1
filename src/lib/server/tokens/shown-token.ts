import { tokenStatus, type Token } from '../../domain/tokens/token';
import { now, stockholmMoment } from '../clock';

/** A key as a page shows it: times as Stockholm's wall clock, and what has become of it. */
export function shownToken(token: Token) {
	const { createdAt, expiresAt, revokedAt, lastUsedAt, ...facts } = token;
	const moment = (instant: Date | null) => (instant === null ? null : stockholmMoment(instant));
	return {
		...facts,
		created: stockholmMoment(createdAt),
		expires: stockholmMoment(expiresAt),
		revoked: moment(revokedAt),
		lastUsed: moment(lastUsedAt),
		status: tokenStatus(token, now())
	};
}
