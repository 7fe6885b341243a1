import { ACTION_OWNERS, type Action, type ActionOwner, type Organisation } from './action';

/**
 * What an organisation may write an action for. A kommun's chef writes down what anybody promised at
 * a meeting; the region writes nothing in the kommun's name.
 */
export function mayWriteFor(organisation: Organisation, owner: ActionOwner): boolean {
	return organisation === 'kommun' || owner !== 'kommun';
}

/** The owners that an organisation chooses among. */
export function ownersFor(organisation: Organisation): ActionOwner[] {
	return (Object.keys(ACTION_OWNERS) as ActionOwner[]).filter((owner) =>
		mayWriteFor(organisation, owner)
	);
}

/**
 * Whether an organisation changes what an action says, starts it and decides at its study. Once the
 * region has written in one of its own, or of its health centres', it alone does.
 */
export function mayChange(
	organisation: Organisation,
	{ owner, writtenBy, entries }: Pick<Action, 'owner' | 'writtenBy' | 'entries'>
): boolean {
	if (owner === 'joint') return true;
	if (organisation === 'region') return owner !== 'kommun';
	if (owner === 'kommun') return true;
	const regionHasWritten =
		writtenBy === 'region' || entries.some(({ by, kind }) => by === 'region' && kind !== 'answer');
	return !regionHasWritten;
}

/**
 * Whether an organisation says how it goes: the kommun of every action, since it takes down what is said at
 * meetings, the region of those that are not the kommun's alone.
 */
export function mayGiveFeedback(
	organisation: Organisation,
	{ owner }: Pick<Action, 'owner'>
): boolean {
	return mayWriteFor(organisation, owner);
}
