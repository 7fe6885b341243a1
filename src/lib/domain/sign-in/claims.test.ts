import { expect, it } from 'vitest';
import { rightsIn, type ClaimNames } from './claims';

const names: ClaimNames = {
	role: 'roles',
	kommun: 'kommunkod',
	committee: 'nämnd',
	roleValues: new Map([['7f3c', 'manager']])
};

it('roles are known by their Swedish names, and by the values the operator listed', () => {
	const claims = { roles: ['Handläggare', '7f3c', 'Domänanvändare'], kommunkod: '2480' };
	expect(rightsIn(claims, names)).toMatchObject({
		roles: ['case-worker', 'manager'],
		kommun: '2480'
	});
});

it('one text is a list of one', () => {
	const claims = { roles: 'chef', kommunkod: ['2482'], nämnd: 'ÄN' };
	expect(rightsIn(claims, names)).toEqual({
		roles: ['manager'],
		kommun: '2482',
		committees: ['än']
	});
});

it('a claim may lie inside another one, as Keycloak puts its roles', () => {
	const nested = { ...names, role: 'realm_access.roles' };
	expect(rightsIn({ realm_access: { roles: ['chef'] } }, nested).roles).toEqual(['manager']);
	expect(rightsIn({ 'realm_access.roles': ['samverkan'] }, nested).roles).toEqual([
		'collaboration'
	]);
});

it('who has none of the claims has none of the rights', () => {
	expect(rightsIn({}, names)).toEqual({ roles: [], kommun: '', committees: [] });
	expect(rightsIn({ roles: { chef: true } }, names).roles).toEqual([]);
	expect(rightsIn({}, { ...names, role: '__proto__.constructor' }).roles).toEqual([]);
});

it('without a claim for it an administrator decides', () => {
	const none = { role: null, kommun: null, committee: null, roleValues: new Map() };
	expect(rightsIn({ roles: ['chef'] }, none)).toEqual({
		roles: null,
		kommun: null,
		committees: null
	});
});
