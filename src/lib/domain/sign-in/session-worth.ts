/** What is known about a session and whose it is. */
interface Session {
	method: 'local' | 'oidc' | 'sample';
	user: { disabled: boolean; sample: boolean; twoFactorEnabled: boolean };
}

/**
 * What a session is worth: all that its user may do (`full`), enrolling the second factor that
 * is missing (`enrol`), or nothing. A person of the kommun's identity provider has proved both
 * factors there; a sample user has nothing to protect.
 */
export function sessionWorth({ method, user }: Session): 'full' | 'enrol' | 'none' {
	if (user.disabled || user.sample !== (method === 'sample')) return 'none';
	return method === 'local' && !user.twoFactorEnabled ? 'enrol' : 'full';
}
