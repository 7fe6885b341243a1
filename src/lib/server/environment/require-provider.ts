import { WrongSetting } from '../explained';
import { oidcSettings, WANTED_ISSUER } from '../sign-in/oidc/settings';
import { providerConfig } from '../sign-in/oidc/provider-config';
import type { Environment } from './judges';

const PATIENCE_MS = 3_000;

/**
 * Asks the kommun's own sign-in, where there is one, whether it is what the settings say. One that does
 * not answer hinders nobody: it may come back, and whoever has an account here signs in without it.
 * @returns what the operator should know, in a Swedish sentence; null when it answered as it should
 * @throws {WrongSetting} when what answers is something else
 */
export async function requireProvider(environment: Environment): Promise<string | null> {
	const settings = oidcSettings(environment);
	if (settings === null) return null;
	const { issuer } = settings;
	const asked = providerConfig(settings).discoveryUrl ?? issuer;
	const answer = await answerOf(asked);
	if (answer === null) {
		return (
			`Kommunens inloggning svarar inte på ${asked}. Kontrollera att SVU_OIDC_ISSUER stämmer och att servern når dit. ` +
			'Programmet startar ändå.'
		);
	}
	if (answer.issuer === issuer) return null;
	if (typeof answer.issuer !== 'string') {
		throw new WrongSetting(
			`SVU_OIDC_ISSUER leder inte till någon inloggning: ${asked} svarar ${answer.status}. ${WANTED_ISSUER}`
		);
	}
	throw new WrongSetting(
		`SVU_OIDC_ISSUER är ${issuer}, men inloggningen där kallar sig ${answer.issuer}. Ange SVU_OIDC_ISSUER=${answer.issuer}.`
	);
}

/** Null where nobody answers, or somebody who is out of order just now. */
async function answerOf(address: string): Promise<{ status: number; issuer: unknown } | null> {
	try {
		const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
		const text = await response.text();
		return response.status >= 500 ? null : { status: response.status, issuer: issuerIn(text) };
	} catch (error) {
		// Of the network; what is read of an answer throws nothing else.
		if (error instanceof TypeError || error instanceof DOMException) return null;
		throw error;
	}
}

function issuerIn(text: string): unknown {
	try {
		return Reflect.get(Object(JSON.parse(text)), 'issuer');
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
