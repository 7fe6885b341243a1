import { waysToReach, type Answerer } from './answerer';
import type { WrittenPage } from './written-page';

/**
 * What those whose data are treated are to be told (the data protection regulation, articles 13 and 14): the
 * page in the app and docs/personuppgifter.md are both made of it.
 */
export function privacyPage(answerer: Answerer): WrittenPage {
	return {
		title: 'Så behandlas personuppgifter',
		parts: [
			{
				title: 'Vad programmet är till för',
				paragraphs: [
					'Utskrivningsklar används när någon ska hem från sjukhus och behöver kommunens insatser. Handläggare följer ärendet från inskrivning till hemgång, och kommun och region följer upp hur samarbetet fungerar.',
					'Rättslig grund är kommunens skyldigheter enligt lagen (2017:612) om samverkan vid utskrivning från sluten hälso- och sjukvård och socialtjänstlagen (artikel 6.1 c och e i dataskyddsförordningen), och för uppgifter om hälsa artikel 9.2 h. Uppgifterna omfattas av sekretess.'
				]
			},
			{
				title: 'Vem som ansvarar',
				paragraphs: [
					`Varje nämnd i ${answerer.name} är personuppgiftsansvarig för sina egna ärenden.`
				]
			},
			{
				title: 'Uppgifter om den som ska hem',
				paragraphs: [
					'Ett ärende har ett nummer, kön, födelseår, nämnd, vårdform, sjukhus, avdelning och hälsocentral, när saker hände (inskrivning, utskrivningsklar, utskrivning, SIP), hur det planeras efter sjukhuset, vad som dröjde eller brast, korttidsvistelser, särskilt boende, betalningsansvar och korta anteckningar.',
					'Namn, personnummer, diagnos och journaltext finns inte. Personnummer i en text vägras. För den som har skyddad identitet sparas varken födelseår, avdelning eller fritext.',
					'Uppgifterna kommer från sjukhuset och från kommunens egen handläggning.'
				]
			},
			{
				title: 'Uppgifter om den som arbetar i programmet',
				paragraphs: [
					'Namn, e-postadress, roller och nämnder. För den som loggar in med lösenord också en hash av lösenordet och, krypterat, det som den andra faktorn bygger på. Medan du är inloggad sparas när, varifrån och med vilket program.',
					'Loggen har vem som läste, sökte, ändrade eller tog ut vad, när och från vilken nätadress. Den finns för att obehörig läsning ska upptäckas, och granskas av systemförvaltaren. Det du skriver i ett ärende eller vid ett diagram, lediga platser som du anger och månader som du granskar står med ditt namn. I åtgärder och mötesanteckningar står bara organisationen.',
					'Hur lång tid en registrering tar mäts utan användare, ärende och klockslag.'
				]
			},
			{
				title: 'Vem som ser vad',
				points: [
					{ term: 'Handläggare och chef', meaning: 'ser ärenden i sina egna nämnder.' },
					{
						term: 'Systemförvaltare',
						meaning: 'sköter konton och listor och läser loggen, men öppnar inga ärenden.'
					},
					{
						term: 'Samverkan i regionen, och den som får en delad länk',
						meaning:
							'ser sammanräknade siffror. Tal som bygger på få personer är dolda, liksom det som de skulle kunna räknas ut av.'
					}
				],
				paragraphs: [
					'Programmet skickar inga uppgifter till andra och hämtar ingenting från andra webbplatser. Den som driver det åt kommunen är personuppgiftsbiträde.'
				]
			},
			{
				title: 'Hur länge',
				paragraphs: [],
				points: [
					{
						term: 'Ärenden',
						meaning:
							'så länge kommunen har bestämt under Gallring, räknat från slutet av utskrivningsåret. Därefter finns bara siffror kvar.'
					},
					{
						term: 'Inlästa filer',
						meaning: 'en halvtimme, krypterade. En förhandsvisning kastas efter ett dygn.'
					},
					{
						term: 'Utkast',
						meaning: 'fyra dygn, krypterade i den egna webbläsaren.'
					},
					{
						term: 'Inloggningar',
						meaning: 'högst tolv timmar.'
					},
					{
						term: 'Konton',
						meaning: 'stängs av systemförvaltaren. Namnet står kvar vid det som personen har gjort.'
					},
					{
						term: 'Loggen',
						meaning: 'gallras inte av programmet.'
					},
					{
						term: 'Säkerhetskopior',
						meaning: 'sju dagar och fyra veckor, om kommunen inte har ställt in något annat.'
					}
				]
			},
			{
				title: 'Kakor',
				paragraphs: [
					'Bara sådana som behövs för att programmet ska fungera, och inga som följer dig någon annanstans. Över https står __Host- före namnen på dem som gäller inloggningen.'
				],
				points: [
					{ term: 'svu_session', meaning: 'håller dig inloggad, högst tolv timmar.' },
					{ term: 'svu_kod och svu_besok', meaning: 'finns medan du loggar in.' },
					{
						term: 'svu_enhet',
						meaning:
							'känner igen en webbläsare som har varit inloggad, så att den inte låses ute när någon annan gissar lösenord. Ett halvt år.'
					},
					{ term: 'svu-tema', meaning: 'ljust eller mörkt utseende. Ett år.' }
				]
			},
			{
				title: 'Dina rättigheter',
				...waysToReach(answerer, [
					'Du kan begära att få veta vilka uppgifter som finns om dig, att få dem rättade och att få behandlingen begränsad, och du kan invända mot den. Eftersom programmet inte har namn eller personnummer behöver ärendets nummer tas fram ur kommunens egna handlingar.',
					'Är du missnöjd kan du klaga hos Integritetsskyddsmyndigheten (imy.se). Frågor, också till kommunens dataskyddsombud, förmedlas av den som svarar för programmet.'
				])
			}
		]
	};
}
