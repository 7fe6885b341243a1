/**
 * Roles and what each may do (domain.md §6). The one table that the gate, the interface and the
 * database's policies (through the capabilities of a transaction) go by.
 */
export const ROLES = ['case-worker', 'manager', 'collaboration', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** What the interface, files and the command line call a role. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
	'case-worker': 'handläggare',
	manager: 'chef',
	collaboration: 'samverkan',
	administrator: 'systemförvaltare'
};

/** What people do in a role, as it is told to somebody who looks around. */
export const ROLE_WORK: Readonly<Record<Role, string>> = {
	'case-worker': 'Registrerar ärenden, följer dem på tavlan och läser in filer.',
	manager: 'Öppnar månadens diagram, granskar månaden och sätter målvärden.',
	collaboration: 'Läser kommunernas publicerade siffror. Små tal är dolda.',
	administrator: 'Sköter användare, listor, avtal och gallring, och läser loggen.'
};

/** Something that may be allowed or not; the policies of the database know these words. */
export const CAPABILITIES = [
	'cases.read',
	'cases.write',
	'import',
	/** Charts, tables and exports with the kommun's own, unsuppressed figures. */
	'figures.read',
	/** The region's published figures, with small numbers hidden (domain.md §5.3). */
	'published.read',
	/** Opening what samverkan sees to somebody without an account (docs/decisions/shares.md). */
	'shares.write',
	'series.write',
	/** Marking a month reviewed, and opening it again. */
	'months.review',
	/** The same for every committee of the kommun, of which one need not be a member. */
	'months.review.all',
	'settings.read',
	/** Saying what texts in files mean that are no values of ours. */
	'values.write',
	'targets.write',
	/** Typing in how many places are free on the days to come. */
	'places.write',
	/** Writing at charts: comments and phases. */
	'annotations.write',
	/** What was agreed to be changed, and what became of it: samverkan reads what is shared with it. */
	'actions.read',
	'actions.write',
	/** Planning samverkan's meetings and minuting them. */
	'meetings.write',
	/** Saying from when the kommun counts its benefit, and what it supposes. */
	'benefit.write',
	'lists.write',
	'agreements.write',
	'users.write',
	'retention.write',
	'log.read',
	/** The installation's own work: recounting, publishing, retention. No role gives it. */
	'upkeep'
] as const;
export type Capability = (typeof CAPABILITIES)[number];

const CAPABILITIES_OF: Readonly<Record<Role, readonly Capability[]>> = {
	'case-worker': [
		'cases.read',
		'cases.write',
		'import',
		'figures.read',
		'settings.read',
		'values.write',
		'actions.read',
		'places.write'
	],
	manager: [
		'cases.read',
		'figures.read',
		'shares.write',
		'settings.read',
		'values.write',
		'series.write',
		'months.review',
		'targets.write',
		'places.write',
		'annotations.write',
		'benefit.write',
		'actions.read',
		'actions.write',
		'meetings.write'
	],
	collaboration: [
		'published.read',
		'shares.write',
		'actions.read',
		'actions.write',
		'meetings.write'
	],
	administrator: [
		'settings.read',
		'values.write',
		'series.write',
		'months.review',
		'months.review.all',
		'targets.write',
		'lists.write',
		'agreements.write',
		'users.write',
		'retention.write',
		'log.read'
	]
};

/** Everything that someone with these roles may do. */
export function capabilitiesOf(roles: readonly Role[]): Capability[] {
	return CAPABILITIES.filter((capability) =>
		roles.some((role) => CAPABILITIES_OF[role].includes(capability))
	);
}

/** The role with this Swedish name, as files and the command line write it. */
export function roleNamed(name: string): Role | undefined {
	return ROLES.find((role) => ROLE_NAMES[role] === name.trim().toLowerCase());
}

/** Roles that give a capability. */
export function rolesWith(capability: Capability): Role[] {
	return ROLES.filter((role) => CAPABILITIES_OF[role].includes(capability));
}

/** Why these roles cannot be given: they are about a committee's cases, and none is given. */
export function committeeMissing(roles: readonly Role[], committees: number): string | null {
	const without = roles.filter((role) => CAPABILITIES_OF[role].includes('cases.read'));
	if (committees > 0 || without.length === 0) return null;
	const names = without.map((role) => ROLE_NAMES[role]).join(' och ');
	return `Välj minst en nämnd. En ${names} ser bara ärenden i sina nämnder.`;
}
