import { SIGN_IN_PATH } from '../address/paths';

/** What people read at the door. One place, so that no two of them tell more than one does. */
export const SIGN_IN_WORDS = {
	wrongPassword: 'Fel e-postadress eller lösenord. Kontrollera båda och försök igen.',
	wrongCode: 'Koden stämmer inte. Vänta på nästa kod i appen och skriv den.',
	locked:
		'För många försök har misslyckats. Vänta en kvart och försök igen, eller be systemförvaltaren om en ny länk.',
	busy: 'Många inloggningar härifrån misslyckas just nu. Vänta en minut och försök igen.',
	restart: 'Det tog för lång tid, eller blev fel för många gånger. Skriv lösenordet igen.',
	unequal: 'Lösenorden är inte lika. Skriv samma lösenord i båda fälten.'
} as const;

/** Why somebody is at the door, from its address. */
const REASONS: Readonly<
	Record<string, { tone: 'info' | 'good' | 'caution' | 'error'; text: string }>
> = {
	utloggad: { tone: 'good', text: 'Du är utloggad.' },
	tiden: {
		tone: 'info',
		text: 'Du har loggats ut för att det gått för lång tid. Logga in igen så kommer du tillbaka till sidan.'
	},
	avstangd: {
		tone: 'caution',
		text: 'Kontot är avstängt. Kontakta systemförvaltaren om det är fel.'
	},
	koden: { tone: 'info', text: SIGN_IN_WORDS.restart },
	kommun: {
		tone: 'error',
		text: 'Det gick inte att logga in med kommunens konto. Försök igen; om det händer en gång till, kontakta systemförvaltaren.'
	},
	plats: {
		tone: 'error',
		text: 'Kommunens konto säger att du hör till en kommun som inte finns här. Kontakta systemförvaltaren.'
	},
	upptagen: {
		tone: 'error',
		text: 'Det finns redan ett konto med din e-postadress. Logga in med lösenord, eller be systemförvaltaren om hjälp.'
	}
};

export type DoorReason =
	| 'utloggad'
	| 'tiden'
	| 'avstangd'
	| 'koden'
	| 'kommun'
	| 'plats'
	| 'upptagen';

/** Address of the door, with why and where to go on. */
export function doorPath({ why, back = '/' }: { why?: DoorReason; back?: string } = {}): string {
	const query = new URLSearchParams();
	if (why) query.set('varfor', why);
	if (back !== '/') query.set('till', back);
	return query.size > 0 ? `${SIGN_IN_PATH}?${query.toString()}` : SIGN_IN_PATH;
}

/** What to say first at the door; null when there is nothing. */
export function doorNotice(search: URLSearchParams) {
	const why = search.get('varfor') ?? '';
	return Object.hasOwn(REASONS, why) ? (REASONS[why] ?? null) : null;
}
