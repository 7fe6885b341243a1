/** What the log calls a page or an address, by the router's id of it. */
const ROUTE_WORDS: Readonly<Record<string, string>> = {
	'/': 'startsidan',
	'/tema': 'val av utseende',
	'/logga-in': 'inloggningen',
	'/logga-in/kod': 'inloggningens andra steg',
	'/logga-in/tvasteg': 'tvåstegsverifiering',
	'/logga-in/extern': 'kommunens inloggning',
	'/logga-in/extern/callback/kommun': 'kommunens inloggning',
	'/logga-in/exempel': 'exempelinloggning',
	'/lank/[token]': 'engångslänk',
	'/logga-ut': 'utloggning',
	'/tillganglighet': 'tillgänglighetsredogörelsen',
	'/personuppgifter': 'hur personuppgifter behandlas',
	'/konto': 'det egna kontot',
	'/tavla': 'tavlan',
	'/tavla/handelser': 'tavlan',
	'/tavla/pappersblankett': 'tavlans pappersblankett',
	'/tavla/daglig-styrning': 'daglig styrning',
	'/framat': 'Framåt, tio dagar',
	'/registervard': 'registervård',
	'/arenden': 'ärendelistan',
	'/arenden/redigera': 'redigering i ärendelistan',
	'/arenden/arenden.csv': 'export av ärenden',
	'/arenden/arenden.xlsx': 'export av ärenden',
	'/arenden/nytt': 'nytt ärende',
	'/arenden/sok': 'sökning efter ärendenummer',
	'/arenden/klistra': 'inklistring av ärenden',
	'/arenden/begar-namn': 'begäran om ny avdelning',
	'/arenden/liknande': 'sökning efter liknande ärenden',
	'/arenden/[id=uuid]': 'ett ärende',
	'/arenden/[id=uuid]/uppfoljning': 'uppföljning av ett ärende',
	'/arenden/[id=uuid]/misstag': 'rättning av ett misstag i ett ärende',
	'/arenden/[id=uuid]/sla-ihop': 'sammanslagning av två ärenden',
	'/oversikt': 'översikten',
	'/oversikt/[matt].csv': 'fil med siffror från översikten',
	'/matt/[matt]': 'ett måtts sida',
	'/ar': 'årsvyn',
	'/ar/[matt].csv': 'fil med siffror från årsvyn',
	'/rapporter': 'rapporter',
	'/rapporter/utskrift': 'en rapport att skriva ut',
	'/rapporter/namndtabell': 'nämndtabellen',
	'/rapporter/arstext': 'årstexten',
	'/rapporter/[rapport].[format]': 'en rapport som fil',
	'/rapporter/fardiga/[id=uuid]': 'en färdig rapport',
	'/sa-laser-du-diagrammen': 'hur diagrammen läses',
	'/nytta': 'nytta',
	'/delad/[token]': 'delad vy',
	'/samverkan/delningar': 'delade vyer',
	'/samverkan': 'samverkans sida',
	'/samverkan/[tabell].csv': 'fil med siffror från samverkans sida',
	'/moten': 'möten',
	'/moten/nytt': 'nytt möte',
	'/moten/[id=uuid]': 'ett möte',
	'/moten/[id=uuid]/visa': 'ett möte på väggen',
	'/moten/[id=uuid]/protokoll': 'ett mötes protokoll',
	'/moten/[id=uuid]/protokoll.docx': 'ett mötes protokoll som fil',
	'/avvikelser': 'avvikelser',
	'/atgarder': 'åtgärdsplanen',
	'/atgarder/ny': 'ny åtgärd',
	'/atgarder/handslag': 'handslag',
	'/atgarder/handslag/[id=uuid]': 'ett handslag',
	'/atgarder/handslag/[id=uuid]/handslag.docx': 'ett handslag som fil',
	'/atgarder/[id=uuid]': 'en åtgärd',
	'/korttids-och-sabo': 'korttids och SÄBO',
	'/serier/[id=uuid]': 'en extern serie',
	'/import': 'import',
	'/import/fil': 'uppladdning av fil',
	'/import/[id=uuid]': 'en import',
	'/import/[id=uuid]/lage': 'en import',
	'/api/v1/openapi.json': 'API: beskrivning',
	'/api/v1/measures': 'API: lista över mått',
	'/api/v1/measures/[code]': 'API: siffror',
	'/api/v1/measures/[code]/spc': 'API: styrdiagram',
	'/api/v1/reports': 'API: lista över rapporter',
	'/api/v1/reports/[report]': 'API: rapporter',
	'/api/[...path]': 'API'
};

/** Parts of the settings, by the beginning of their routes. */
const SETTINGS: readonly (readonly [string, string])[] = [
	['anvandare', 'användare'],
	['sma-tal', 'gräns för små tal'],
	['listor', 'listor'],
	['varden', 'värden i filer'],
	['rapportmall', 'mall för bilder'],
	['rapporter', 'färdiga rapporter'],
	['malvarden', 'målvärden'],
	['avtal', 'avtal'],
	['belopp', 'belopp'],
	['invanare', 'invånare per år'],
	['gallring', 'gallring'],
	['serier', 'externa serier'],
	['api', 'API för program'],
	['api-nycklar', 'API-nycklar'],
	['logg', 'logg'],
	['kommun', 'kommun']
];

/** The page that a route's id stands for, in words; a general one for a route nobody has named. */
export function routeWords(route: string): string {
	if (Object.hasOwn(ROUTE_WORDS, route)) return ROUTE_WORDS[route] ?? '';
	const [, first, second] = route.split('/');
	if (first === 'installningar') {
		const part = SETTINGS.find(([name]) => name === second)?.[1];
		return part === undefined ? 'inställningar' : `inställningar: ${part}`;
	}
	return first === 'api' ? 'API' : 'en sida som inte finns';
}

/** Whether the route has words of its own, so that no new one is forgotten. */
export function hasWords(route: string): boolean {
	return routeWords(route) !== routeWords('');
}
