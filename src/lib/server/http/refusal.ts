import page from '../../../error.html?raw';
import { API_PATH } from '../../domain/address/paths';
import { codeOf } from '../../domain/machine/problem';

/** An answer that says no before any page or route has said anything. */
export interface Refusal {
	/** HTTP status, 400 or above. */
	status: number;
	/** Why and what to do, in words for whoever asked. */
	message: string;
	/** Further headers, by lower-case name. */
	headers?: Readonly<Record<string, string>>;
}

/** What is known of whoever asked, for choosing what they can read. */
export interface Asked {
	/** The path asked for, as it was sent. */
	path: string;
	/** A header of the request by lower-case name; null when it was not sent. */
	header: (name: string) => string | null;
}

/** A refusal as it is sent. */
export interface RefusalAnswer {
	status: number;
	headers: Readonly<Record<string, string>>;
	body: string;
}

/** What is said about requests that nobody has said more about. */
const WORDS: Readonly<Record<number, string>> = {
	400: 'Begäran går inte att läsa. Gå tillbaka, ladda om sidan och försök igen.',
	404: 'Sidan finns inte.',
	405: 'Så kan sidan inte användas. Gå tillbaka och försök igen.',
	408: 'Det tog för lång tid innan hela begäran hade kommit fram. Försök igen.',
	411: 'Begäran säger inte hur lång den är (Content-Length), och det måste den göra för att byta protokoll.',
	413: 'Det som skickades är för stort och har inte tagits emot.',
	414: 'Adressen är för lång. Välj färre filter och försök igen.',
	415: 'Det som skickades är av en sort som inte tas emot här.',
	416: 'Filen har ingen sådan del.',
	417: 'Begäran ställer ett krav (Expect) som inte kan uppfyllas här.',
	421: 'Servern svarar inte på den adressen. Kontrollera att den är rätt skriven.',
	431: 'Begäran bär med sig för mycket. Ta bort webbläsarens kakor för den här sidan och försök igen.',
	503: 'Programmet startar. Försök igen om en stund.'
};

/** What is said of a status, 400 or above, when nobody has said more. */
export function wordsOf(status: number): string {
	return WORDS[status] ?? (status < 500 ? 'Begäran går inte att utföra.' : 'Något gick fel.');
}

/** What is said of a failure here, by its code in the technical log. */
export function failureWords(failure: string): string {
	return `Något gick fel. Försök igen; händer det en gång till, säg till systemförvaltaren och uppge felkod ${failure}.`;
}

/** A refusal in the form that the sender reads: a program's, a form's with JavaScript, or a page. */
export function refusalAnswer(asked: Asked, refusal: Refusal): RefusalAnswer {
	const { status, message, headers = {} } = refusal;
	const inJson = jsonOf(asked, refusal);
	const type = inJson === null ? 'text/html; charset=utf-8' : 'application/json';
	return {
		status,
		headers: {
			...headers,
			'content-type': type,
			...(isApi(asked.path) && { 'cache-control': 'no-store' })
		},
		body: inJson === null ? pageOf(message) : JSON.stringify(inJson)
	};
}

function isApi(path: string): boolean {
	return path === API_PATH || path.startsWith(`${API_PATH}/`);
}

/** What a program is told; null for who reads pages. */
function jsonOf({ path, header }: Asked, { status, message }: Refusal): unknown {
	if (isApi(path)) return { problems: [{ code: codeOf(status), message }] };
	// SvelteKit's forms, then its changes of page.
	if (header('x-sveltekit-action') !== null) return { type: 'error', status, error: { message } };
	if (path.endsWith('/__data.json')) return { message };
	const accepted = header('accept') ?? 'text/html';
	return /json|\*\/\*/.test(accepted) && !accepted.includes('html') ? { message } : null;
}

/** The page that SvelteKit shows when no other can be drawn, which needs no database and no script. */
function pageOf(message: string): string {
	const escaped = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	return page.replace('%sveltekit.error.message%', () => escaped);
}
