import { waysToReach, type Answerer } from './answerer';
import type { WrittenPage } from './written-page';

/** When it was judged what the statement says, and when it was written last. */
const JUDGED_ON = '30 november 2026';

/**
 * What the law on accessible public digital service (2018:1937, 13 §) asks for: the page in the app and
 * docs/tillganglighetsredogorelse.md are both made of it.
 */
export function accessibilityStatement(answerer: Answerer): WrittenPage {
	return {
		title: 'Tillgänglighetsredogörelse',
		parts: [
			{
				title: 'Vad den gäller',
				paragraphs: [
					`Utskrivningsklar tillhandahålls här av ${answerer.name}. Alla som arbetar i programmet ska kunna använda det. Här står hur väl det uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister som är kända och hur du rapporterar en brist.`
				]
			},
			{
				title: 'Hur tillgängligt programmet är',
				paragraphs: [
					'Utskrivningsklar är delvis förenligt med lagen. Det som återstår står under Kända brister.',
					'Allt på sidorna går att nå och använda med tangentbord. Det mesta fungerar också utan JavaScript. Ljust och mörkt utseende följer datorns inställning och kan väljas. Färg bär aldrig ensam en betydelse: ett märke har också form och ord. Varje diagram har sina siffror i en tabell.'
				]
			},
			{
				title: 'Kända brister',
				paragraphs: [],
				points: [
					{
						term: 'Skärmläsare och andra hjälpmedel',
						meaning:
							'har bara prövats genom automatisk granskning, inte av människor som använder dem varje dag. Det kan finnas brister som en sådan granskning inte hittar.'
					},
					{
						term: 'Att läsa in filer',
						meaning:
							'kräver JavaScript. Raderna kan i stället klistras in, och den som driver programmet kan läsa in filen från kommandoraden.'
					},
					{
						term: 'Mötesläget',
						meaning:
							'är gjort för att visas stort på en vägg och kräver JavaScript. Samma dagordning, anteckningar och beslut finns på mötets egen sida.'
					},
					{
						term: 'Filer som laddas ned',
						meaning:
							'(bilder, arbetsböcker och dokument) har rubriker och beskrivningar till diagrammen, men har inte prövats med hjälpmedel.'
					},
					{
						term: 'Tavlans storbild och tabeller med många kolumner',
						meaning:
							'är täta. På en smal skärm rullas tabellerna i sidled i sin egen ruta; sidan i övrigt gör det inte.'
					}
				]
			},
			{
				title: 'Hur vi har prövat',
				paragraphs: [
					`Bedömningen är en självskattning från ${JUDGED_ON}, då redogörelsen också senast uppdaterades. När programmet ändras granskas sidorna automatiskt (med axe) på bred skärm och på telefon, i ljust och mörkt utseende. En hel dags registrering prövas med enbart tangentbord.`
				]
			},
			{
				title: 'Kan du inte använda något, eller hittar du en brist?',
				...waysToReach(answerer, [
					'Berätta vilken sida det gäller, vad du ville göra och vad du använder för hjälpmedel. Du kan också begära att få innehållet på ett annat sätt.'
				])
			},
			{
				title: 'Tillsyn',
				paragraphs: [
					'Myndigheten för digital förvaltning har tillsyn över lagen. Är du inte nöjd med hur vi tar hand om det du har rapporterat kan du anmäla det dit.'
				],
				links: [
					{ label: 'Anmäl bristande tillgänglighet', href: 'https://www.digg.se/tdosanmalan' }
				]
			}
		]
	};
}
