import type { LiabilityAmount } from '../payment/agreement';
import { slugOf } from './code-from-name';
import { UNKNOWN_WARD, type DelayOwner, type ListItem, type ListName } from './lists';

/** What a new installation starts with (domain.md §4.5): kommun 2480 Umeå and its lists. */
export const INITIAL_REGION = { code: '24', name: 'Region Västerbotten' };
export const INITIAL_KOMMUN = { code: '2480', name: 'Umeå' };
export const INITIAL_COMMITTEES = [
	{ code: 'ÄN', abbreviation: 'ÄN', name: 'Äldrenämnden', fromAge: 65 },
	{ code: 'IFN', abbreviation: 'IFN', name: 'Individ- och familjenämnden', fromAge: 0 }
] as const;

/** Kronor per liable day (domain.md §3.2): verified, or found but not verified. */
export const INITIAL_AMOUNTS: readonly LiabilityAmount[] = [
	{ year: 2018, kronor: 7100, verified: false },
	{ year: 2019, kronor: 7800, verified: true },
	{ year: 2020, kronor: 8200, verified: true },
	{ year: 2021, kronor: 8800, verified: false },
	{ year: 2022, kronor: 9300, verified: true },
	{ year: 2023, kronor: 10500, verified: true },
	{ year: 2024, kronor: 11600, verified: true },
	{ year: 2025, kronor: 12000, verified: false }
];

/** Received within 1,0 dygn from utskrivningsklar (domain.md §5.2), from the law's first day. */
export const INITIAL_TARGET = {
	measure: 'days-mean',
	kind: 'at-most',
	high: 1,
	validFrom: '2018-01-01'
} as const;

const NUS = 'NUS';
const WARDS = [
	'Geriatrik 1',
	'Geriatrik 2',
	'Medicin 1',
	'Medicin 2',
	'Medicin 3',
	'Strokeavdelning',
	'Ortopedi 1',
	'Ortopedi 2',
	'Kirurgi 1',
	'Kirurgi 2',
	'Hjärtavdelning',
	'Lungavdelning',
	'Infektion',
	'Neurologi',
	'Urologi',
	'Akutvårdsavdelning',
	'Onkologi',
	'Rehabmedicin',
	'Psykiatri 1',
	'Psykiatri 2',
	'Äldrepsykiatri'
];
const HEALTH_CENTRES = [
	'Backens hälsocentral',
	'Capio hälsocentral Dragonen',
	'Citymottagningen hälsocentral',
	'Ersboda hälsocentral',
	'Holmsunds hälsocentral',
	'Husläkarna hälsocentral',
	'Hörnefors hälsocentral',
	'Mariehems hälsocentral',
	'Medicinkonsulten',
	'Norrlandskliniken hälsocentral AB',
	'Sävar hälsocentral',
	'Tegs hälsocentral',
	'Vännäs hälsocentral',
	'Ålidhems hälsocentral',
	'Annan'
];
const PLANS = {
	'hem-ingen': 'Hemgång, ingen insats',
	'hem-nya': 'Hemgång, nya insatser',
	'hem-bef': 'Hemgång, befintliga insatser',
	'hem-utok': 'Hemgång, utökade insatser',
	'hem-plan': 'Hemgång, planering fortsätter hemma',
	axlagarden: 'Axlagården (hospice)',
	'kort-utred': 'Korttids/utredande plats',
	'kort-aterh': 'Korttids/återhämtning',
	'kort-lak': 'Korttids/läkeprocess',
	'kort-sabo': 'Korttids i väntan på SÄBO',
	'kort-ass': 'Korttids i väntan på personlig assistans',
	sabo: 'Särskilt boende',
	avliden: 'Ingen plan – avliden'
};
const INPATIENT = {
	'rapport-vid-klar': 'Utskrivningsrapport öppnas först vid utskrivningsklar',
	'rapport-efter-klar': 'Utskrivningsrapport öppnas efter utskrivningsklar (ej enl. länsrutin)',
	egenvard: 'Ej fullständig egenvårdsbedömning',
	'underlag-ssk': 'Ej fullständigt/aktuellt underlag av sjuksköterska',
	'underlag-at': 'Ej fullständigt/aktuellt underlag av arbetsterapeut',
	'underlag-ft': 'Ej fullständigt/aktuellt underlag av fysioterapeut',
	'underlag-lak': 'Ej fullständigt/aktuellt underlag av läkare',
	aterkoppling: 'Ingen/fördröjd återkoppling',
	'ej-informerad': 'Patient/anhörig ej informerad om utskrivningsklar',
	tidigarelagd: 'Preliminär utskrivning/utskrivningsklar tidigareläggs',
	'inskr-sent': 'Inskrivningsmeddelande saknas eller > 24 h',
	annat: 'Annat'
};
const PRIMARY = {
	'fvk-saknas': 'Fast vårdkontakt ej utsedd',
	'sip-ej-kallad': 'SIP ej kallad inom 3 dagar',
	'pv-aterkoppling': 'Ingen/fördröjd återkoppling',
	'pv-lakemedel': 'Läkemedelslista/ordination saknas',
	'pv-deltar-ej': 'Hälsocentral deltar ej i SIP',
	'pv-annat': 'Annat'
};
const REASONS: Record<DelayOwner, Record<string, string>> = {
	intern: {
		'k-korttids': 'Väntar korttidsplats',
		'k-sabo': 'Väntar SÄBO',
		'k-start': 'Hemtjänst/hemsjukvård kan ej starta',
		'k-beslut': 'Beslut ej klart',
		'k-hjalpm': 'Hjälpmedel/anpassning, kommun',
		'k-besked': 'Sent besked'
	},
	region: {
		'r-lakemedel': 'Läkemedel',
		'r-info': 'Utskrivningsinformation saknas',
		'r-sip': 'SIP/fast vårdkontakt',
		'r-oppenvard': 'Öppenvårdens insats',
		'r-hjalpm': 'Hjälpmedel, region',
		'r-transport': 'Transport'
	},
	individ: {
		'i-avvaktar': 'Avvaktar/tackar nej',
		'i-godman': 'God man/samtycke',
		'i-bostad': 'Bostad'
	},
	övrigt: { smitta: 'Smitta', annan: 'Annan', okand: 'Okänd' }
};

function items(
	list: ListName,
	names: Iterable<readonly [string, string]>,
	extra: { hospital?: string; owner?: DelayOwner } = {}
): Omit<ListItem, 'position'>[] {
	return Array.from(names, ([code, name]) => ({
		list,
		code,
		name,
		formerNames: [],
		hospital: extra.hospital ?? null,
		owner: extra.owner ?? null,
		validFrom: null,
		validTo: null
	}));
}

const coded = (names: readonly string[]) =>
	names.map((name): [string, string] => [slugOf(name), name]);

const VALUES: Readonly<Record<ListName, readonly Omit<ListItem, 'position'>[]>> = {
	hospital: items('hospital', [[NUS, 'Norrlands universitetssjukhus']]),
	ward: [
		...items('ward', coded(WARDS), { hospital: NUS }),
		...items('ward', [[UNKNOWN_WARD, 'Okänd avdelning']])
	],
	healthCentre: items('healthCentre', coded(HEALTH_CENTRES)),
	plan: items('plan', Object.entries(PLANS)),
	deficiencyInpatient: items('deficiencyInpatient', Object.entries(INPATIENT)),
	deficiencyPrimary: items('deficiencyPrimary', Object.entries(PRIMARY)),
	delayReason: Object.entries(REASONS).flatMap(([owner, names]) =>
		items('delayReason', Object.entries(names), { owner: owner as DelayOwner })
	)
};

/** The lists of domain.md §4, in their order. */
export const INITIAL_LISTS: readonly ListItem[] = Object.values(VALUES).flatMap((list) =>
	list.map((item, position) => ({ ...item, position }))
);
