import { clockIn } from '../clock';
import { oidcSettings } from '../sign-in/oidc/settings';
import { SHORTEST_SECRET } from '../sign-in/secret';
import {
	addressAndPort,
	amountOfBytes,
	anything,
	contact,
	databaseAddress,
	headerName,
	judgedBy,
	listeningAddress,
	port,
	publicAddress,
	secret,
	wholeNumber,
	type Judge
} from './judges';

/** What an operator can set, by a variable of the environment. */
export interface OperatorSetting {
	name: string;
	/** As it may look. */
	example: string;
	/** What it decides, and what holds without it; in Swedish, for the page about running it. */
	about: string;
	/** Every command heeds it, or only the one that serves. */
	heeded: 'always' | 'serving';
	/** Set to nothing, it is as if it were not set. Else that is a mistake, and told of. */
	mayBeEmpty: boolean;
	judge: Judge;
}

type Rest = Partial<Pick<OperatorSetting, 'heeded' | 'mayBeEmpty'>>;

function setting(
	[name, example]: [string, string],
	about: string,
	judge: Judge,
	{ heeded = 'always', mayBeEmpty = false }: Rest = {}
): OperatorSetting {
	return { name, example, about, judge, heeded, mayBeEmpty };
}

const SERVING: Rest = { heeded: 'serving' };
/** Commands leave sign-in's settings be; files that start containers set what they do not use to nothing. */
const OPTIONAL: Rest = { heeded: 'serving', mayBeEmpty: true };
const oidc = judgedBy(oidcSettings);

/** Every setting there is, in the order in which the page about running the program shows them. */
export const OPERATOR_SETTINGS: readonly OperatorSetting[] = [
	setting(
		['DATABASE_URL', 'postgres://svu:…@db:5432/svu'],
		'PostgreSQL 15 eller senare, som databasens ägare med rätt att skapa roller; utan den används den inbyggda databasen',
		databaseAddress,
		{ mayBeEmpty: true }
	),
	setting(
		['SVU_DATA_DIR', '/var/lib/svu'],
		'mapp för den inbyggda databasen, som bara programmet får läsa; annars `data` där det startas',
		anything
	),
	setting(['PORT', '3000'], 'porten; annars 3000', port('PORT'), SERVING),
	setting(
		['HOST', '0.0.0.0'],
		'adress att lyssna på; annars 127.0.0.1, den egna datorn. Med en annan krävs `ORIGIN`',
		listeningAddress,
		SERVING
	),
	setting(
		['ORIGIN', 'https://svu.kommun.se'],
		'adressen som användarna skriver, när en proxy med TLS står framför',
		publicAddress('ORIGIN'),
		SERVING
	),
	setting(
		['SVU_ORIGIN', 'https://svu.kommun.se'],
		'samma adress, för länkar som kommandoraden skriver ut',
		publicAddress('SVU_ORIGIN')
	),
	setting(
		['ADDRESS_HEADER', 'X-Forwarded-For'],
		'rubriken där proxyn skriver varifrån någon kommer ([inloggning](sign-in.md)); annars är alla proxyn',
		headerName('ADDRESS_HEADER', 'X-Forwarded-For'),
		OPTIONAL
	),
	setting(
		['XFF_DEPTH', '1'],
		'hur många egna proxyer en fråga passerar, med `X-Forwarded-For`; annars 1',
		wholeNumber('XFF_DEPTH', { from: 1, to: 20, as: 1 }),
		OPTIONAL
	),
	setting(
		['PROTOCOL_HEADER', 'X-Forwarded-Proto'],
		'rubriken där proxyn säger om det är https, när `ORIGIN` inte är satt',
		headerName('PROTOCOL_HEADER', 'X-Forwarded-Proto'),
		OPTIONAL
	),
	setting(
		['HOST_HEADER', 'X-Forwarded-Host'],
		'rubriken där proxyn säger vilket namn som skrevs, när `ORIGIN` inte är satt',
		headerName('HOST_HEADER', 'X-Forwarded-Host'),
		OPTIONAL
	),
	setting(
		['PORT_HEADER', 'X-Forwarded-Port'],
		'rubriken där proxyn säger vilken port, när `ORIGIN` inte är satt',
		headerName('PORT_HEADER', 'X-Forwarded-Port'),
		OPTIONAL
	),
	setting(
		['BODY_SIZE_LIMIT', '120M'],
		'hur mycket som får skickas på en gång; annars så mycket som den största filen',
		amountOfBytes,
		OPTIONAL
	),
	setting(
		['SVU_AUTH_SECRET', '…'],
		'nyckeln som signerar kakor och krypterar andra faktorer; annars görs en, som ligger i databasen',
		secret('SVU_AUTH_SECRET', SHORTEST_SECRET),
		{ mayBeEmpty: true }
	),
	setting(
		['SVU_OIDC_ISSUER', 'https://login.kommun.se'],
		'kommunens egen inloggning, med `SVU_OIDC_CLIENT_ID` och de andra som [inloggning](sign-in.md) räknar upp',
		oidc,
		OPTIONAL
	),
	setting(['SVU_OIDC_CLIENT_ID', 'svu'], 'programmets namn där', oidc, OPTIONAL),
	setting(['SVU_OIDC_ROLE_MAP', '7f3c=chef'], 'grupper som betyder en roll', oidc, OPTIONAL),
	setting(
		['SVU_RESPONSIBLE', 'Umeå kommun'],
		'den som svarar för programmet, som den nämns i tillgänglighetsredogörelsen och på sidan om personuppgifter; annars bara kommunen',
		anything,
		OPTIONAL
	),
	setting(
		['SVU_CONTACT', 'svu@kommun.se'],
		'dit den skriver som har hittat en brist i tillgängligheten eller frågar om sina uppgifter, en e-postadress eller en sida; annars hänvisas till systemförvaltaren',
		contact('SVU_CONTACT'),
		OPTIONAL
	),
	setting(
		['SVU_LOG_ANCHORS', '/mnt/annat'],
		'mapp utanför databasen där [loggens](log.md) förseglingar antecknas; annars `log-anchors` i datamappen',
		anything
	),
	setting(
		['SVU_BACKUP_DIR', '/mnt/kopior'],
		'mapp för nattens säkerhetskopior; annars `backups` i datamappen, och med PostgreSQL tas inga',
		anything,
		{ mayBeEmpty: true }
	),
	setting(
		['SVU_BACKUP_DAYS', '7'],
		'dagar vars senaste kopia behålls; annars 7. 0: inga tas',
		wholeNumber('SVU_BACKUP_DAYS', { from: 0, to: 3650, as: 7 }),
		{ mayBeEmpty: true }
	),
	setting(
		['SVU_BACKUP_WEEKS', '4'],
		'veckor vars senaste kopia behålls; annars 4',
		wholeNumber('SVU_BACKUP_WEEKS', { from: 0, to: 520, as: 4 }),
		{ mayBeEmpty: true }
	),
	setting(
		['SVU_BACKUP_PASSPHRASE_FILE', '/etc/svu/lösenfras'],
		'fil med lösenfrasen som kopior krypteras med och öppnas med; annars krypteras de inte',
		anything,
		{ mayBeEmpty: true }
	),
	setting(
		['SVU_BACKUP_PASSPHRASE', '…'],
		'lösenfrasen själv, där den inte kan ligga i en fil',
		anything,
		{ mayBeEmpty: true }
	),
	setting(
		['SVU_METRICS_ADDRESS', '127.0.0.1:9464'],
		'adress och port där Prometheus hämtar `/metrics`, inte för användare; annars ingen',
		addressAndPort('SVU_METRICS_ADDRESS'),
		OPTIONAL
	),
	setting(
		['SVU_NOW', '2020-01-15T08:00:00Z'],
		'ställer klockan, för tester',
		judgedBy(({ SVU_NOW }) => clockIn(SVU_NOW)),
		{ mayBeEmpty: true }
	)
];
