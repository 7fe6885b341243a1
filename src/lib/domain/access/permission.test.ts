import { expect, it } from 'vitest';
import { permission, refusals } from './permission';
import { CAPABILITIES, ROLES, capabilitiesOf, roleNamed, rolesWith } from './role';

it('each role may what domain.md §6 gives it', () => {
	expect(rolesWith('cases.read')).toEqual(['case-worker', 'manager']);
	expect(rolesWith('cases.write')).toEqual(['case-worker']);
	expect(rolesWith('import')).toEqual(['case-worker']);
	expect(rolesWith('figures.read')).toEqual(['case-worker', 'manager']);
	expect(rolesWith('series.write')).toEqual(['manager', 'administrator']);
	expect(rolesWith('months.review')).toEqual(['manager', 'administrator']);
	expect(rolesWith('months.review.all')).toEqual(['administrator']);
	expect(rolesWith('targets.write')).toEqual(['manager', 'administrator']);
	expect(rolesWith('actions.read')).toEqual(['case-worker', 'manager', 'collaboration']);
	expect(rolesWith('actions.write')).toEqual(['manager', 'collaboration']);
	expect(rolesWith('meetings.write')).toEqual(['manager', 'collaboration']);
	expect(rolesWith('log.read')).toEqual(['administrator']);
	expect(rolesWith('upkeep')).toEqual([]);
});

it('samverkan may read what is published, share it, meet and agree on actions, and nothing else', () => {
	expect(capabilitiesOf(['collaboration'])).toEqual([
		...['published.read', 'shares.write', 'actions.read', 'actions.write', 'meetings.write']
	]);
});

it('several roles add up, no role may nothing', () => {
	expect(permission(['manager', 'case-worker'], 'cases.write')).toEqual({ allowed: true });
	expect(capabilitiesOf([])).toEqual([]);
	const all = capabilitiesOf(ROLES);
	expect(CAPABILITIES.filter((capability) => !all.includes(capability))).toEqual(['upkeep']);
});

it('a refusal says which role it takes, and which one the person has', () => {
	expect(permission(['manager'], 'cases.write')).toEqual({
		allowed: false,
		reason: 'Det här kräver rollen handläggare. Du är chef.'
	});
	expect(permission([], 'series.write')).toEqual({
		allowed: false,
		reason: 'Det här kräver rollen chef eller systemförvaltare. Du har ingen roll ännu.'
	});
});

it('one of several things allowed is enough', () => {
	expect(permission(['collaboration'], 'figures.read', 'published.read').allowed).toBe(true);
	expect(permission(['administrator'], 'figures.read', 'published.read')).toEqual({
		allowed: false,
		reason: 'Det här kräver rollen handläggare, chef eller samverkan. Du är systemförvaltare.'
	});
});

it('the interface gets a reason for each thing a role may not, and none for what nobody may', () => {
	const reasons = refusals(['case-worker']);
	expect(reasons['cases.write']).toBeUndefined();
	expect(reasons['lists.write']).toBe('Det här kräver rollen systemförvaltare. Du är handläggare.');
	expect(reasons.upkeep).toBeUndefined();
});

it('roles are found by their Swedish names', () => {
	expect(roleNamed(' Handläggare')).toBe('case-worker');
	expect(roleNamed('admin')).toBeUndefined();
});
