import type { FieldTexts } from '../form/meanwhile';

/** What an account may and who gave it: only what an administrator gave is changed in its form. */
interface HeldRights {
	roles: readonly { role: string; givenBy: string }[];
	committees: readonly { code: string; givenBy: string }[];
}

/** What an administrator gave an account, as its form shows it: a box for each. */
export function rightsValues({ roles, committees }: HeldRights): FieldTexts {
	const given = (right: { givenBy: string }) => right.givenBy === 'administrator';
	return rightsTexts({
		roles: roles.filter(given).map(({ role }) => role),
		committees: committees.filter(given).map(({ code }) => code)
	});
}

/** Ticked boxes as texts, `roles:manager`, so that each is compared by itself. */
export function rightsTexts(ticked: {
	roles: readonly string[];
	committees: readonly string[];
}): Record<string, string> {
	const boxes = [
		...ticked.roles.map((role) => `roles:${role}`),
		...ticked.committees.map((code) => `committees:${code}`)
	];
	return Object.fromEntries(boxes.map((box) => [box, 'on']));
}

/** The ticked boxes among such texts. */
export function tickedRights(texts: FieldTexts): { roles: string[]; committees: string[] } {
	const named = (kind: string) =>
		Object.keys(texts).flatMap((box) => (box.startsWith(kind) ? [box.slice(kind.length)] : []));
	return { roles: named('roles:'), committees: named('committees:') };
}
