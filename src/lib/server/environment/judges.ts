import { isIP } from 'node:net';
import { contactHref } from '../../domain/written-page/answerer';

/** All that is set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with a setting's value and what to set instead, in a Swedish sentence; null: nothing. */
export type Judge = (value: string, environment: Environment) => string | null;

/** An address that users type: where they are, and nothing after it. */
export function publicAddress(name: string): Judge {
	const want = `Ange adressen som användarna skriver, med https och utan något efter namnet, som ${name}=https://svu.kommun.se.`;
	return (value) => {
		if (!URL.canParse(value)) return `${name} är ingen adress: ${value}. ${want}`;
		const { protocol, hostname, username, pathname, search, hash } = new URL(value);
		if (protocol !== 'https:' && !(protocol === 'http:' && isLocal(hostname))) {
			return `${name} börjar inte med https: ${value}. ${want}`;
		}
		const more = username !== '' || pathname + search + hash !== '/' || /[/?#]$/.test(value);
		return more ? `${name} har mer i sig än namnet: ${value}. ${want}` : null;
	};
}

/** A port to listen on. */
export function port(name: string): Judge {
	return (value) => {
		if (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535) return null;
		return `${name} är ingen port: ${value}. Ange ett tal mellan 1 och 65535, som ${name}=3000.`;
	};
}

/** The name of a header that a proxy sets. */
export function headerName(name: string, example: string): Judge {
	return (value) =>
		/^[A-Za-z0-9-]+$/.test(value)
			? null
			: `${name} är inget namn på en rubrik: ${value}. Ange namnet på den som proxyn sätter, som ${name}=${example}.`;
}

/** A whole number within bounds. */
export function wholeNumber(name: string, bounds: { from: number; to: number; as: number }): Judge {
	return (value) => {
		const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
		if (number >= bounds.from && number <= bounds.to) return null;
		return `${name} är inget antal: ${value}. Ange ett heltal från ${bounds.from} till ${bounds.to}, som ${bounds.as}.`;
	};
}

/** A PostgreSQL server's address. Never repeated: it holds a password. */
export const databaseAddress: Judge = (value) => {
	if (/^postgres(ql)?:\/\/([^@/?#]*@)?[^@/?#]*\/[^@/?#]+(\?[^#]*)?$/i.test(value)) return null;
	return 'DATABASE_URL är ingen adress till en databas i PostgreSQL. Ange den som DATABASE_URL=postgres://användare:lösenord@server:5432/databas, med tecken som @ och / i lösenordet skrivna som %40 och %2F.';
};

/** The address to listen on, which others may only reach behind TLS. */
export const listeningAddress: Judge = (value, { ORIGIN }) => {
	if (isIP(value) === 0 && !/^[\w.-]+$/.test(value)) {
		return `HOST är ingen adress att lyssna på: ${value}. Ange 127.0.0.1 för den egna datorn eller 0.0.0.0 för alla.`;
	}
	if (isLocal(value) || ORIGIN?.startsWith('https://')) return null;
	return 'HOST öppnar servern för andra datorer. Ange också adressen som användarna skriver, med https, som ORIGIN=https://svu.kommun.se.';
};

/** An address and a port to listen on, in one. */
export function addressAndPort(name: string): Judge {
	return (value) => {
		const [, number = ''] = /^(?:\[[0-9a-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(value) ?? [];
		if (Number(number) >= 1 && Number(number) <= 65_535) return null;
		return `${name} är ingen adress och port: ${value}. Ange båda, som ${name}=127.0.0.1:9464.`;
	};
}

/** An e-mail address, or the address of a page. */
export function contact(name: string): Judge {
	return (value) =>
		contactHref(value) === null
			? `${name} är varken en e-postadress eller adressen till en sida: ${value}. Ange den som ${name}=svu@kommun.se eller med https.`
			: null;
}

/** How much may be sent at once. */
export const amountOfBytes: Judge = (value) =>
	/^(\d+[KMG]?|Infinity)$/i.test(value)
		? null
		: `BODY_SIZE_LIMIT är ingen storlek: ${value}. Ange den som 120M, eller ta bort den.`;

/** At least so long a secret. Never repeated. */
export function secret(name: string, shortest: number): Judge {
	return (value) =>
		value.length >= shortest
			? null
			: `${name} är för kort. Ange minst ${shortest} tecken, som openssl rand -base64 48 ger, eller ta bort den.`;
}

/** What another part of the program judges, by throwing what is wrong. */
export function judgedBy(read: (environment: Environment) => unknown): Judge {
	return (_, environment) => {
		try {
			read(environment);
			return null;
		} catch (error) {
			if (error instanceof Error) return error.message;
			throw error;
		}
	};
}

/** Anything but nothing. */
export const anything: Judge = () => null;

function isLocal(host: string): boolean {
	return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host);
}
