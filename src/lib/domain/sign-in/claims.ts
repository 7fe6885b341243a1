import { roleNamed, ROLES, type Role } from '../access/role';

/** What an identity provider says about a person, by name. */
export type Claims = Readonly<Record<string, unknown>>;

/** Which claims carry rights; null where an administrator gives them instead. */
export interface ClaimNames {
	role: string | null;
	kommun: string | null;
	committee: string | null;
	/** Other values than our roles' Swedish names that mean a role, e.g. ids of groups. */
	roleValues: ReadonlyMap<string, Role>;
}

/** The rights in somebody's claims; null where the claim is not used. */
export interface ClaimedRights {
	roles: Role[] | null;
	/** As the provider writes it: the kommun code. */
	kommun: string | null;
	/** As the provider writes them: codes or abbreviations, in lower case. */
	committees: string[] | null;
}

/**
 * Reads the rights out of claims. Values that mean nothing here are passed over: directories
 * send every group a person is in.
 */
export function rightsIn(claims: Claims, names: ClaimNames): ClaimedRights {
	return {
		roles: names.role === null ? null : rolesIn(valuesOf(claims, names.role), names.roleValues),
		kommun: names.kommun === null ? null : (valuesOf(claims, names.kommun)[0] ?? ''),
		committees:
			names.committee === null
				? null
				: valuesOf(claims, names.committee).map((value) => value.toLowerCase())
	};
}

function rolesIn(values: readonly string[], known: ReadonlyMap<string, Role>): Role[] {
	const found = new Set(values.map((value) => known.get(value) ?? roleNamed(value)));
	return ROLES.filter((role) => found.has(role));
}

/**
 * The texts of a claim: one text, or a list of them. A name with dots is a path where no claim
 * has it as it stands (`realm_access.roles`), and a name may itself be an address with dots.
 */
function valuesOf(claims: Claims, name: string): string[] {
	const value = name in claims ? claims[name] : at(claims, name.split('.'));
	return (Array.isArray(value) ? value : [value]).filter((it) => typeof it === 'string');
}

function at(value: unknown, [first, ...rest]: readonly string[]): unknown {
	if (first === undefined) return value;
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return undefined;
	return at((value as Claims)[first], rest);
}
