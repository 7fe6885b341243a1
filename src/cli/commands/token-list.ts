import { ROLE_NAMES } from '../../lib/domain/access/role';
import { tokenStatus, type Token } from '../../lib/domain/tokens/token';
import { now } from '../../lib/server/clock';
import { transaction } from '../../lib/server/database/transaction';
import { loadTokens } from '../../lib/server/tokens/read';
import { readArguments, textOf } from '../arguments';
import { EXIT } from '../call';
import { inSession } from '../session';
import { printResult } from '../standard-output';

/** `token list`: the kommun's keys as JSON, without what could be used. */
export async function listApiTokens(args: string[]): Promise<number> {
	const { options } = readArguments(args, {
		positionals: [],
		options: { kommun: { type: 'string' } }
	});
	const tokens = await inSession(textOf(options.kommun), (database, scope) =>
		transaction(database, scope, (tx) => loadTokens(tx, scope))
	);
	await printResult(`${JSON.stringify(tokens.map(listed), null, 1)}\n`);
	return EXIT.done;
}

function listed({ role, ...token }: Token) {
	return { ...token, role: ROLE_NAMES[role], status: tokenStatus(token, now()) };
}
