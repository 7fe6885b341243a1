import { FIELD_LABELS } from '../case-form/labels';
import { formatNumber } from '../format/number';

/** A line about an entry: what it is called, and what it says. */
export interface EntryLine {
	label: string;
	text: string;
}

/** What the details of entries are called; the order is the order they are shown in. */
const LABELS: Readonly<Record<string, string>> = {
	what: 'Vad',
	how: 'Hur',
	why: 'Varför',
	account: 'Konto',
	roles: 'Roller',
	committees: 'Nämnder',
	key: 'Vilken',
	name: 'Namn',
	file: 'Fil',
	kind: 'Slag',
	format: 'Format',
	year: 'År',
	month: 'Månad',
	months: 'Månader',
	years: 'Utskrivningsår',
	filter: 'Urval',
	page: 'Sida',
	part: 'Del',
	shown: 'Antal ärenden',
	total: 'Träffar',
	version: 'Version',
	source: 'Hur',
	fields: 'Ändrade uppgifter',
	rows: 'Rader',
	new: 'Nya',
	changed: 'Ändrade',
	unchanged: 'Oförändrade',
	refused: 'Avvisade',
	refusedShown: 'Avvisade rader som visats',
	kept: 'Sparad som förhandsvisning',
	removed: 'Borttagna',
	restored: 'Återställda',
	route: 'Sida',
	method: 'Metod',
	capability: 'Krävd rätt',
	reason: 'Skäl',
	whole: 'Hel',
	sealed: 'Förseglade',
	unsealed: 'Oförseglade',
	drawn: 'Dragna poster',
	entry: 'Loggpost',
	outcome: 'Utfall',
	review: 'Stickprov',
	token: 'API-nyckel',
	importId: 'Import',
	digest: 'Kontrollsumma'
};

/** Words for the values that are codes of the log's own. */
const WORDS: Readonly<Record<string, string>> = {
	'list-item': 'listvärde',
	target: 'målvärde',
	agreement: 'avtal',
	amount: 'belopp',
	series: 'extern serie',
	'series-values': 'värden i extern serie',
	'column-mapping': 'kolumnnamn i filer',
	retention: 'gallring',
	threshold: 'gräns för små tal',
	sample: 'exempeldata',
	form: 'i formuläret',
	import: 'genom import',
	undo: 'när en import ångrades',
	api: 'genom API',
	'import-undone': 'importen ångrades',
	'session-revoked': 'inloggning avslutad',
	'link-made': 'engångslänk skapad',
	'password-changed': 'lösenord bytt',
	'second-factor-changed': 'tvåstegsverifiering bytt',
	'account-created': 'konto skapat',
	token: 'med API-nyckel',
	malformed: 'oläslig nyckel',
	unknown: 'okänd nyckel',
	expired: 'utgången nyckel',
	revoked: 'återkallad nyckel',
	cases: 'ärenden',
	entries: 'loggposter',
	reviews: 'stickprov',
	'in-order': 'utan anmärkning',
	'follow-up': 'följs upp',
	events: 'Händelser',
	delayReasons: 'Orsak till ej hemgång',
	careHome: 'Särskilt boende',
	kommun: 'Kommun'
};

/** The details of an entry in words, but for what a change was before and after. */
export function entryLines(details: Readonly<Record<string, unknown>>): EntryLine[] {
	return Object.entries(LABELS).flatMap(([name, label]) =>
		details[name] === undefined ? [] : [{ label, text: wordsOf(details[name]) }]
	);
}

/** What a setting was and became, value by value where they differ; '' for nothing. */
export function settingDifferences(
	details: Readonly<Record<string, unknown>>
): { name: string; before: string; after: string }[] {
	const before = partsOf(details.before);
	const after = partsOf(details.after);
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return names
		.map((name) => ({ name, before: wordsOf(before[name]), after: wordsOf(after[name]) }))
		.filter((part) => part.before !== part.after);
}

function partsOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? { ...value } : {};
}

function wordsOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'boolean') return value ? 'ja' : 'nej';
	if (typeof value === 'number')
		return Number.isInteger(value) ? String(value) : formatNumber(value);
	if (Array.isArray(value)) return value.map(wordsOf).join(', ') || 'inga';
	if (typeof value === 'object') {
		const parts = Object.entries(value).map(([name, part]) => `${nameOf(name)}: ${wordsOf(part)}`);
		return parts.join(', ') || 'inget';
	}
	return typeof value === 'string' ? nameOf(value) : '';
}

function nameOf(code: string): string {
	const labels: Readonly<Record<string, string>> = { ...FIELD_LABELS, ...FILTER_WORDS, ...WORDS };
	return Object.hasOwn(labels, code) ? (labels[code] ?? code) : code;
}

const FILTER_WORDS: Readonly<Record<string, string>> = {
	search: 'sökt',
	status: 'status',
	check: 'brist',
	from: 'från',
	to: 'till',
	age: 'ålder',
	person: 'person',
	event: 'händelse',
	caseNumber: 'ärende',
	size: 'antal'
};
