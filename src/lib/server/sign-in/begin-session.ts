import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/**
 * A way for our own code to begin a session for someone who proved who they are by a one-time
 * link. Server-only: it has no address.
 */
export function beginSession() {
	return {
		id: 'svu-begin-session',
		endpoints: {
			beginSession: createAuthEndpoint.serverOnly(
				{
					method: 'POST',
					body: z.object({ userId: z.uuid(), method: z.enum(['local', 'sample']) })
				},
				async (context) => {
					const { internalAdapter } = context.context;
					const { userId, method } = context.body;
					const user = await internalAdapter.findUserById(userId);
					if (!user) throw new Error('A session was begun for nobody');
					const session = await internalAdapter.createSession(user.id, false, { method });
					await setSessionCookie(context, { session, user });
					return context.json({ sessionId: session.id });
				}
			)
		}
	} satisfies BetterAuthPlugin;
}
