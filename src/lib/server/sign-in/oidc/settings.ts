import { roleNamed, type Role } from '../../../domain/access/role';
import type { ClaimNames } from '../../../domain/sign-in/claims';
import { WrongSetting } from '../../explained';
import { INITIAL_KOMMUN } from '../../../domain/lists/initial';

/** The kommun's identity provider, as the operator has described it. */
export interface OidcSettings {
	/** Exactly as the provider's tokens name it. */
	issuer: string;
	clientId: string;
	/** Null for a client that proves itself by PKCE alone. */
	clientSecret: string | null;
	claims: ClaimNames;
	/** Kommun of people whose claims name none. */
	kommun: string;
}

/** How the provider's address is to be written. */
export const WANTED_ISSUER =
	'Ange adressen precis som den står i inloggningens intyg, som SVU_OIDC_ISSUER=https://login.kommun.se.';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the provider from the environment (docs/sign-in.md); null when there is none.
 * @throws {WrongSetting} when what is there does not make a provider; the message says which setting is wrong
 */
export function oidcSettings(environment: Environment = process.env): OidcSettings | null {
	const issuer = environment.SVU_OIDC_ISSUER;
	const clientId = environment.SVU_OIDC_CLIENT_ID;
	if (!issuer && !clientId) return null;
	if (!clientId) {
		throw new WrongSetting(
			'SVU_OIDC_CLIENT_ID saknas, men SVU_OIDC_ISSUER är satt. Ange programmets namn hos kommunens inloggning, som SVU_OIDC_CLIENT_ID=svu.'
		);
	}
	if (!issuer) {
		throw new WrongSetting(
			`SVU_OIDC_ISSUER saknas, men SVU_OIDC_CLIENT_ID är satt. ${WANTED_ISSUER}`
		);
	}
	if (!URL.canParse(issuer)) {
		throw new WrongSetting(`SVU_OIDC_ISSUER är ingen adress: ${issuer}. ${WANTED_ISSUER}`);
	}
	const { protocol, hostname } = new URL(issuer);
	if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
		throw new WrongSetting(`SVU_OIDC_ISSUER börjar inte med https: ${issuer}. ${WANTED_ISSUER}`);
	}
	return {
		issuer,
		clientId,
		clientSecret: environment.SVU_OIDC_CLIENT_SECRET || null,
		claims: {
			role: environment.SVU_OIDC_ROLE_CLAIM || null,
			kommun: environment.SVU_OIDC_KOMMUN_CLAIM || null,
			committee: environment.SVU_OIDC_COMMITTEE_CLAIM || null,
			roleValues: roleValues(environment.SVU_OIDC_ROLE_MAP ?? '')
		},
		kommun: environment.SVU_OIDC_KOMMUN || INITIAL_KOMMUN.code
	};
}

/** `värde=roll` pairs, separated by commas, for providers that send ids of groups. */
function roleValues(text: string): ReadonlyMap<string, Role> {
	const pairs = text.split(',').filter((pair) => pair.trim() !== '');
	return new Map(
		pairs.map((pair) => {
			const at = pair.lastIndexOf('=');
			const role = roleNamed(pair.slice(at + 1));
			if (at < 1 || !role) {
				throw new WrongSetting(
					`SVU_OIDC_ROLE_MAP är fel vid ${pair.trim()}. Ange par av värde och roll, som 7f3c=chef,91ab=samverkan.`
				);
			}
			return [pair.slice(0, at).trim(), role];
		})
	);
}
