import type { RequestEvent } from '@sveltejs/kit';
import { tokenSchema } from '../../domain/tokens/token-schema';
import { formatMoment } from '../../domain/format/date';
import { stockholmMoment } from '../clock';
import { answerForm, inTransaction } from '../form/post-form';
import { loadKommun } from '../lists/read-kommun';
import { createToken, type NewToken } from './write-token';

/** Answers the form of a new key: every problem, or the key itself, which no later answer has. */
export async function answerNewToken(event: RequestEvent) {
	const { committees } = await inTransaction(event, loadKommun);
	let made: NewToken | undefined;
	const refused = await answerForm(event, {
		form: 'create',
		schema: tokenSchema(committees.map(({ code }) => code)),
		async change(tx, scope, input) {
			const outcome = await createToken(tx, scope, input);
			if (outcome.ok) made = outcome.value;
			return outcome;
		}
	});
	if (!made) return refused;
	event.setHeaders({ 'cache-control': 'no-store' });
	const { name, token, expiresAt } = made;
	return { made: { name, token, expires: formatMoment(stockholmMoment(expiresAt)) } };
}
