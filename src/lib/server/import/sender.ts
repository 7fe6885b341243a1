import type { Scope } from '../access/scope';

/** Who sent a file: what is kept of it in memory is theirs alone. */
export type Sender = Pick<Scope, 'kommun' | 'actorId'>;

/** Whether the scope's actor is who sent it. */
export function isSender(sender: Sender, scope: Sender): boolean {
	return sender.kommun === scope.kommun && sender.actorId === scope.actorId;
}
