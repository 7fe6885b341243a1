import { conjunction, disjunction } from '../format/conjunction';
import { ROLE_NAMES, capabilitiesOf, rolesWith, type Capability, type Role } from './role';

/** Whether something is allowed, and if not, why, in words for the person. */
export type Permission = { allowed: true } | { allowed: false; reason: string };

const ALLOWED: Permission = { allowed: true };

/**
 * May someone with these roles do this? The one place that answers, for the gate and for what
 * the interface offers (domain.md §6).
 */
export function permission(roles: readonly Role[], capability: Capability): Permission {
	if (capabilitiesOf(roles).includes(capability)) return ALLOWED;
	return { allowed: false, reason: reasonFor(roles, capability) };
}

function reasonFor(roles: readonly Role[], capability: Capability): string {
	const needed = disjunction(rolesWith(capability).map((role) => ROLE_NAMES[role]));
	if (roles.length === 0) return `Det här kräver rollen ${needed}. Du har ingen roll ännu.`;
	const held = conjunction(roles.map((role) => ROLE_NAMES[role]));
	return `Det här kräver rollen ${needed}. Du är ${held}.`;
}
