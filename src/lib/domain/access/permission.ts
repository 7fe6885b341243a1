import { conjunction, disjunction } from '../format/conjunction';
import {
	CAPABILITIES,
	ROLE_NAMES,
	capabilitiesOf,
	rolesWith,
	type Capability,
	type Role
} from './role';

/** Whether something is allowed, and if not, why, in words for the person. */
export type Permission = { allowed: true } | { allowed: false; reason: string };

const ALLOWED: Permission = { allowed: true };

/**
 * May someone with these roles do this, or one of these? The one place that answers, for the gate
 * and for what the interface offers (domain.md §6).
 */
export function permission(roles: readonly Role[], ...anyOf: Capability[]): Permission {
	const held = capabilitiesOf(roles);
	if (anyOf.some((capability) => held.includes(capability))) return ALLOWED;
	return { allowed: false, reason: reasonFor(roles, anyOf) };
}

/** Why each thing is not allowed, for those that are not: what the interface disables with. */
export function refusals(roles: readonly Role[]): Partial<Record<Capability, string>> {
	return Object.fromEntries(
		CAPABILITIES.flatMap((capability) => {
			const answer = permission(roles, capability);
			return answer.allowed || rolesWith(capability).length === 0
				? []
				: [[capability, answer.reason]];
		})
	);
}

function reasonFor(roles: readonly Role[], anyOf: readonly Capability[]): string {
	const able = new Set(anyOf.flatMap(rolesWith));
	const needed = disjunction([...able].map((role) => ROLE_NAMES[role]));
	if (roles.length === 0) return `Det här kräver rollen ${needed}. Du har ingen roll ännu.`;
	const held = conjunction(roles.map((role) => ROLE_NAMES[role]));
	return `Det här kräver rollen ${needed}. Du är ${held}.`;
}
