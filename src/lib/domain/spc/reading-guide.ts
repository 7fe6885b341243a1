import type { WrittenPage } from '../written-page/written-page';
import { ASSURANCE_WORDS } from './icon-words';
import { PROFILES } from './settings';

const { minimumPoints, shiftPoints, trendPoints, minimumSection } = PROFILES.default;

/**
 * How to read a control chart, in plain Swedish, for somebody who has never seen one: the page in the
 * app and docs/sa-laser-du-diagrammen.md are both made of it. What it says of rules is domain.md §5.1.1.
 */
export const READING_GUIDE: WrittenPage = {
	title: 'Så läser du diagrammen',
	parts: [
		{
			title: 'Det viktigaste först',
			paragraphs: [
				'Siffror går upp och ner varje månad även när ingenting har ändrats. Diagrammet visar hur mycket de brukar göra det, så att vi frågar om rätt månader.',
				'Varje punkt är en månad. Det ljusa bandet är hur månaderna brukar variera. Linjen i mitten är medelvärdet.',
				'En punkt i bandet är inte i sig en förändring, inte heller om den är högre eller lägre än förra månaden eller förra årets snitt. Bara det som diagrammet märker ut är en säker förändring.'
			]
		},
		{
			title: 'Märkena',
			paragraphs: ['Form och färg säger samma sak, och orden står alltid bredvid.'],
			points: [
				{
					term: 'Våg',
					meaning: 'Vanlig variation. Fråga inte varför just den månaden blev som den blev.'
				},
				{ term: 'Fylld cirkel', meaning: 'Säker förbättring. Ta reda på vad som hjälpte.' },
				{ term: 'Fylld fyrkant', meaning: 'Säker försämring. Ta reda på vad som hände.' },
				{
					term: 'Ring med pil',
					meaning:
						'Säker förändring av något där varken mer eller mindre är bättre, som antalet ärenden.'
				}
			]
		},
		{
			title: 'Vad som räknas som säkert',
			paragraphs: ['En förändring är säker när slumpen sällan skulle göra så:'],
			points: [
				{ term: 'Utanför bandet', meaning: 'en punkt över eller under gränserna.' },
				{
					term: `${shiftPoints} i rad`,
					meaning: `${shiftPoints} månader i rad på samma sida om medelvärdet.`
				},
				{
					term: 'På väg',
					meaning: `${trendPoints} månader i rad, var och en högre (eller lägre) än den förra.`
				},
				{
					term: 'Nära kanten',
					meaning: 'två av tre månader i rad långt ut mot samma gräns.'
				}
			]
		},
		{
			title: 'Målet',
			paragraphs: [
				'Målet är en streckad linje. Ett mål kan nås en månad av en slump. Fråga därför hur målet står mot hela bandet:'
			],
			points: [
				{
					term: ASSURANCE_WORDS.pass,
					meaning: 'hela bandet ligger på rätt sida om målet.'
				},
				{
					term: ASSURANCE_WORDS.inconsistent,
					meaning: 'målet går genom bandet, så slumpen avgör vilka månader som når det.'
				},
				{
					term: ASSURANCE_WORDS.fail,
					meaning:
						'hela bandet ligger på fel sida. Att be om bättre månader hjälper inte; arbetssättet måste ändras.'
				}
			]
		},
		{
			title: 'Det som inte bedöms',
			paragraphs: [],
			points: [
				{
					term: 'Tom ring',
					meaning:
						'preliminär: månaden pågår, eller siffran kan fortfarande växa, som SIP som hålls efter utskrivningen.'
				},
				{ term: 'Lucka', meaning: 'det finns ingen uppgift. Det är inte noll.' },
				{
					term: 'Streck vid golvet',
					meaning: 'talet är dolt, så att ingen enskild person kan kännas igen.'
				},
				{
					term: `Färre än ${minimumPoints} månader`,
					meaning:
						'för få för gränser. Diagrammet visar medianen i stället, och säger ingenting om förändring.'
				}
			]
		},
		{
			title: 'Ny fas',
			paragraphs: [
				`När arbetssättet har ändrats kan en chef börja en ny fas, med datum och skäl. En prickad lodrät linje visar var. Den nya fasen får egna gränser när den har ${minimumSection} månader. Programmet börjar aldrig en fas av sig självt.`
			]
		},
		{
			title: 'Vad vi gör då',
			paragraphs: [
				'Vid ett märke: ta reda på vad som hände just då, skriv orsak och åtgärd vid punkten, och bestäm vem som gör vad.',
				'Utan märke men med ett mål som inte nås: leta inte efter månadens orsak. Ändra arbetssättet, och se på diagrammet om det hjälpte.',
				'Rangordna inte avdelningar efter en månads siffror. Den som har få ärenden hamnar av slump oftast först eller sist.'
			]
		}
	]
};
