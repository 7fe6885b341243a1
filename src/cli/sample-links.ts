import { ROLE_NAMES } from '../lib/domain/access/role';
import type { SampleLink } from '../lib/server/sample/write-sample-users';
import { linkAddress } from '../lib/server/sign-in/public-address';

/** The ways in as the sample users, a line each, for the person at the terminal. */
export function sampleLinkLines(links: readonly SampleLink[]): string {
	const width = Math.max(...links.map(({ role }) => ROLE_NAMES[role].length));
	const lines = links.map(
		({ role, token }) => `  ${ROLE_NAMES[role].padEnd(width)}  ${linkAddress(token)}`
	);
	return ['Logga in som exempelanvändare (varje länk gäller en gång, i ett dygn):', ...lines].join(
		'\n'
	);
}
