import { ROLE_NAMES, type Capability } from '../access/role';
import {
	ACTION_ORIGINS,
	ACTION_OUTCOMES,
	ACTION_OWNERS,
	ACTION_STATUSES,
	ENTRY_KINDS
} from '../action/action';
import { CASE_FIELDS } from '../case/fields';
import { NUMBER_SERIES_KINDS } from '../case/number-series';
import { EVENT_LABELS } from '../case/events';
import { FIELD_LABELS } from '../case-form/labels';
import { DIMENSION_NAMES, DIMENSIONS } from '../facts/dimension';
import { PLACE_KINDS } from '../look-ahead/place-kind';
import { MEASURES } from '../measures/catalogue';
import { REPORT_NAMES, REPORTS } from '../report/report-kind';
import { SERIES_DIRECTIONS } from '../series/series';
import { TARGET_KINDS } from '../target/target';
import type { SettingName } from './log-entry';

const SETTING_NAMES: Readonly<Record<SettingName, string>> = {
	committee: 'nämnd',
	'region-kommun': 'kommun i regionen',
	'list-item': 'listvärde',
	target: 'målvärde',
	annotation: 'kommentar i diagram',
	benefit: 'antaganden om nytta',
	meeting: 'möte',
	'meeting-point': 'punkt på ett möte',
	action: 'åtgärd',
	'action-entry': 'skrivet i åtgärd',
	'action-plan': 'handslag',
	'free-places': 'lediga platser',
	'report-template': 'mall för bilder',
	'report-schedule': 'färdiga rapporter',
	agreement: 'avtal',
	amount: 'belopp',
	population: 'invånare',
	series: 'extern serie',
	'series-values': 'värden i extern serie',
	'column-mapping': 'kolumnnamn i filer',
	'value-mapping': 'värden i filer',
	'list-request': 'begärt listvärde',
	retention: 'gallring',
	threshold: 'gräns för små tal',
	'number-series': 'ärendenumrens serier',
	'saved-list': 'sparat urval av ärenden',
	sample: 'exempeldata'
};

const CAPABILITY_WORDS: Readonly<Record<Capability, string>> = {
	'cases.read': 'läsa ärenden',
	'cases.write': 'registrera och ändra ärenden',
	import: 'importera ärenden',
	'figures.read': 'se kommunens siffror',
	'published.read': 'se publicerade siffror',
	'shares.write': 'dela det som samverkan ser',
	'series.write': 'ändra externa serier',
	'months.review': 'granska månader',
	'months.review.all': 'granska månader för alla nämnder',
	'settings.read': 'se inställningar',
	'values.write': 'koppla värden i filer',
	'targets.write': 'ändra målvärden',
	'places.write': 'skriva in lediga platser',
	'annotations.write': 'kommentera diagram',
	'benefit.write': 'ändra antaganden om nytta',
	'actions.read': 'läsa åtgärder',
	'actions.write': 'skriva och följa upp åtgärder',
	'meetings.write': 'planera och anteckna på möten',
	'lists.write': 'ändra listor',
	'agreements.write': 'ändra avtal och belopp',
	'users.write': 'ändra användare och API-nycklar',
	'retention.write': 'ändra gallring och gräns för små tal',
	'log.read': 'läsa loggen',
	upkeep: 'systemets eget underhåll'
};

/** Fields of settings, and filters, by the names that programs know them by. */
const SETTING_FIELDS: Readonly<Record<string, string>> = {
	name: 'Namn',
	formerNames: 'Tidigare namn',
	code: 'Kod',
	meaning: 'Betyder',
	list: 'Lista',
	hospital: 'Sjukhus',
	owner: 'Vems orsak',
	position: 'Plats i ordningen',
	validFrom: 'Gäller från',
	validTo: 'Gäller till och med',
	measure: 'Mått',
	kind: 'Slag',
	low: 'Lägst',
	high: 'Högst',
	budget: 'Är en budget',
	bandHigh: 'Gräns för i hög grad uppfyllt',
	bandPartly: 'Gräns för i viss grad uppfyllt',
	freeDays: 'Dygn utan kostnad',
	noonRule: 'Efter klockan tolv räknas från nästa dag',
	model: 'Modell',
	sameDayInAverage: 'Samma dygn räknas i medelvärdet',
	kronorPerDay: 'Kronor per dygn',
	longStay: 'Långa vistelser',
	overDays: 'Fler dygn än',
	longStayOverDays: 'Lång vistelse: fler dygn än',
	longStayFreeDays: 'Lång vistelse: dygn utan kostnad',
	year: 'År',
	kronor: 'Kronor',
	start: 'Startmånad',
	'minuter-low': 'Minuter, låg',
	'minuter-likely': 'Minuter, trolig',
	'minuter-high': 'Minuter, hög',
	'andel-low': 'Andel av dygnen, låg',
	'andel-likely': 'Andel av dygnen, trolig',
	'andel-high': 'Andel av dygnen, hög',
	verified: 'Kontrollerat',
	from65: '65 år och äldre',
	from80: '80 år och äldre',
	value: 'Värde',
	written: 'Det står',
	ward: 'Avdelning',
	healthCentre: 'Hälsocentral',
	serie: 'Serien går vidare',
	troskel: 'Minsta antal personer som visas',
	day: 'Dag i månaden',
	reports: 'Rapporter',
	keptMonths: 'Sparas, månader',
	dag: 'Dag i månaden',
	sparas: 'Sparas i så många månader',
	...Object.fromEntries(REPORT_NAMES.map((name) => [REPORTS[name].slug, REPORTS[name].title])),
	unit: 'Enhet',
	direction: 'Riktning',
	source: 'Källa',
	compares: 'Jämförs med',
	sample: 'Exempeldata',
	months: 'Månader',
	threshold: 'Gräns',
	cases: 'Ärenden',
	series: 'Externa serier',
	kommun: 'Kommun',
	abbreviation: 'Förkortning i filer',
	fromAge: 'Från ålder',
	roles: 'Roller',
	committees: 'Nämnder',
	smallNumberThreshold: 'Gräns för små tal',
	gapFreeNumbers: 'Ärendenummer utan luckor',
	events: 'Händelser',
	delayReasons: 'Orsak till ej hemgång',
	careHome: 'Särskilt boende',
	annulled: 'Makulering',
	title: 'Rubrik',
	heldOn: 'Mötesdag',
	startsAt: 'Börjar',
	participants: 'Deltagare',
	minutes: 'Minuter',
	revision: 'Sparad gång',
	what: 'Vad som ska göras',
	actionOwner: 'Vem som ska göra det',
	agreedOn: 'Överens den',
	organisations: 'Organisationer',
	actions: 'Åtgärder',
	version: 'Version',
	about: 'Gäller',
	expected: 'Väntad effekt',
	responsible: 'Ansvarig funktion',
	due: 'Klart senast',
	effect: 'Väntad effekt',
	by: 'Skrivet av',
	size: 'Storlek',
	startedOn: 'Började',
	studyOn: 'Följs upp',
	outcome: 'Beslut',
	shared: 'Delas med samverkan',
	selection: 'Urval',
	origin: 'Kommer från',
	writtenBy: 'Skrivet av',
	action: 'Åtgärd',
	text: 'Text',
	verdict: 'Diagrammets svar',
	points: 'Punkter',
	views: 'Vyer på väggen',
	decision: 'Beslut',
	...PLACE_KINDS
};

const FILTERS: Readonly<Record<string, string>> = {
	search: 'sökt',
	status: 'status',
	check: 'brist',
	measure: 'mått',
	group: 'grupp',
	months: 'antal månader',
	from: 'från',
	to: 'till',
	age: 'ålder',
	person: 'person',
	event: 'händelse',
	caseNumber: 'ärendenummer',
	size: 'antal',
	by: 'uppdelat på',
	healthcentre: 'hälsocentral',
	careform: 'vårdform',
	manad: 'månad',
	ar: 'år',
	uppdelning: 'uppdelat på',
	...Object.fromEntries(
		Object.values(DIMENSION_NAMES).map(({ parameter, label }) => [parameter, label.toLowerCase()])
	)
};

/** Codes of actions. */
const ACTION_WORDS: Readonly<Record<string, string>> = {
	...ACTION_ORIGINS,
	...ACTION_OWNERS,
	...ACTION_STATUSES,
	...ACTION_OUTCOMES,
	...ENTRY_KINDS,
	lower: 'minska',
	higher: 'öka'
};

const CODES: Readonly<Record<string, string>> = {
	...SETTING_NAMES,
	...ACTION_WORDS,
	form: 'i formuläret',
	import: 'genom import',
	undo: 'genom Ångra',
	'fel-person': 'fel person',
	api: 'genom API',
	sample: 'exempeldata',
	upgrade: 'noterad vid uppgradering',
	'import-undone': 'importen ångrades',
	'session-revoked': 'inloggning avslutad',
	'link-made': 'engångslänk skapad',
	'password-changed': 'lösenord bytt',
	'second-factor-changed': 'tvåstegsverifiering bytt',
	'account-created': 'konto skapat',
	'rights-changed': 'behörighet ändrad',
	token: 'med API-nyckel',
	malformed: 'oläslig nyckel',
	unknown: 'okänd nyckel',
	expired: 'utgången nyckel',
	revoked: 'återkallad nyckel',
	password: 'lösenord',
	'password-again': 'lösenord, frågat på nytt av den som är inloggad',
	code: 'engångskod',
	'recovery-code': 'reservkod',
	oidc: 'kommunens inloggning',
	claims: 'kommunens inloggning',
	enter: 'att pröva exempeldata',
	activate: 'att öppna ett nytt konto',
	reset: 'att börja om med lösenord',
	series: 'externa serier',
	entries: 'loggposter',
	reviews: 'stickprov',
	'in-order': 'utan anmärkning',
	'follow-up': 'följs upp',
	individual: 'individuell',
	average: 'genomsnitt',
	all: 'alla mått',
	csv: 'CSV',
	json: 'JSON',
	GET: 'läsa',
	HEAD: 'läsa',
	POST: 'skicka eller ändra',
	PUT: 'skicka eller ändra',
	PATCH: 'skicka eller ändra',
	DELETE: 'ta bort',
	...Object.fromEntries(
		DIMENSIONS.map((dimension) => [dimension, DIMENSION_NAMES[dimension].label.toLowerCase()])
	),
	// Codes of targets, series and roles, and measures by their titles.
	...Object.fromEntries(MEASURES.map(({ code, title }) => [code, title])),
	...Object.fromEntries(REPORT_NAMES.map((name) => [name, REPORTS[name].title])),
	...TARGET_KINDS,
	...SERIES_DIRECTIONS,
	...NUMBER_SERIES_KINDS,
	...ROLE_NAMES
};

/** What of a case stands beside its form. */
const BESIDE: Readonly<Record<string, string>> = {
	notes: CASE_FIELDS.note.label,
	responsible: CASE_FIELDS.responsible.label,
	reminders: CASE_FIELDS.reminders.label
};

/** Names of fields and filters; what is not known is called what it was called. */
export function fieldWord(name: string): string {
	return wordIn(
		{ ...EVENT_LABELS, ...FIELD_LABELS, ...BESIDE, ...FILTERS, ...SETTING_FIELDS },
		name
	);
}

/** A filter in small letters, as it stands in a row of them. */
export function filterWord(name: string): string {
	return wordIn({ ...FIELD_LABELS, ...SETTING_FIELDS, ...FILTERS }, name);
}

/** The value of a detail, where it is a code of the program's own. */
export function codeWord(code: string): string {
	return wordIn(CODES, code);
}

/** What somebody would have had to be allowed, of those that `capabilities` lists. */
export function capabilityWords(capabilities: string): string {
	return capabilities
		.split(', ')
		.map((one) => wordIn(CAPABILITY_WORDS, one))
		.join(' eller ');
}

function wordIn(words: Readonly<Record<string, string>>, code: string): string {
	return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}
