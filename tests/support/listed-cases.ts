import type { ColumnHeader } from '../../src/lib/domain/casefile/columns';

/** A case as a ward tells it on the phone, as it is typed, and as it is to be saved. */
export interface ListedCase {
	/** What the ward says. */
	told: string;
	/**
	 * What is typed in the form, from the field that has the focus as it opens. One entry is the text
	 * of one field; each but the last is left with Tab, and the last is saved from.
	 */
	fields: readonly string[];
	/** The columns of the file of cases that it fills in; the others are to be empty. */
	saved: Readonly<Partial<Record<ColumnHeader, string>>>;
}

/** The day on which the five are told: a Wednesday. */
export const TOLD_ON = '2026-11-25';

/**
 * Five discharged cases with ward, health centre, plan, held SIP and one deficiency, as different
 * as such cases are. The fields in their order: sex, birth year, ward, health centre, admitted,
 * notice, ready, discharged, plan, delay reason, SIP called, SIP date, outcome, deficiency.
 */
export const LISTED_CASES: readonly ListedCase[] = [
	{
		told: 'Kvinna född 41, Geriatrik 1, listad i Ålidhem. In i fredags, meddelandet kom samma dag. Utskrivningsklar i söndags halv tio, hem i går till de insatser hon har. SIP hölls i måndags. Rapporten öppnades först när hon var klar.',
		fields: ['k', '41', 'g1', 'åli', '20', '=', '22 930', '24', 'hb', '', '', '23', 'g', 'ut'],
		saved: {
			Kön: 'Kvinna',
			Födelseår: '1941',
			Avdelning: 'Geriatrik 1',
			Hälsocentral: 'Ålidhems hälsocentral',
			Inskriven: '2026-11-20',
			Inskrivningsmeddelande: '2026-11-20',
			Utskrivningsklar: '2026-11-22 09:30',
			Utskriven: '2026-11-24',
			Planering: 'Hemgång, befintliga insatser',
			'SIP datum': '2026-11-23',
			'SIP utfall': 'genomförd',
			'Brist slutenvård': 'Utskrivningsrapport öppnas först vid utskrivningsklar'
		}
	},
	{
		told: 'Man född 1938, Medicin 2, Dragonen. Inskriven den 18:e, meddelande dagen efter. Klar den 20:e klockan 14, till återhämtande korttids den 23:e, han väntade på platsen. SIP kallad den 19:e och hållen den 20:e. Fast vårdkontakt var inte utsedd.',
		fields: ['m', '38', 'm2', 'dr', '18', '19', '20 14', '23', 'kå', 'vk', '19', '20', 'g', 'fv'],
		saved: {
			Kön: 'Man',
			Födelseår: '1938',
			Avdelning: 'Medicin 2',
			Hälsocentral: 'Capio hälsocentral Dragonen',
			Inskriven: '2026-11-18',
			Inskrivningsmeddelande: '2026-11-19',
			Utskrivningsklar: '2026-11-20 14:00',
			Utskriven: '2026-11-23',
			Planering: 'Korttids/återhämtning',
			'SIP kallad': '2026-11-19',
			'SIP datum': '2026-11-20',
			'SIP utfall': 'genomförd',
			'Orsak ej hemgång': 'Väntar korttidsplats',
			'Brist primärvård': 'Fast vårdkontakt ej utsedd'
		}
	},
	{
		told: 'Kvinna född 1929, Strokeavdelningen, Backen. In för sex dagar sedan, meddelande samtidigt. Klar i går klockan 14 och hem samma dag med nya insatser. SIP också i går. Sjuksköterskans underlag var inte aktuellt.',
		fields: ['k', '29', 'st', 'ba', '-6', '=', 'igår 14', '24', 'hn', '', '', '=', 'g', 'ssk'],
		saved: {
			Kön: 'Kvinna',
			Födelseår: '1929',
			Avdelning: 'Strokeavdelning',
			Hälsocentral: 'Backens hälsocentral',
			Inskriven: '2026-11-19',
			Inskrivningsmeddelande: '2026-11-19',
			Utskrivningsklar: '2026-11-24 14:00',
			Utskriven: '2026-11-24',
			Planering: 'Hemgång, nya insatser',
			'SIP datum': '2026-11-24',
			'SIP utfall': 'genomförd',
			'Brist slutenvård': 'Ej fullständigt/aktuellt underlag av sjuksköterska'
		}
	},
	{
		told: 'Man född 1952, Ortopedi 1, Teg. Inskriven 30 oktober, meddelande dagen efter. Klar 2 november, fick plats på särskilt boende den 23:e och hade väntat på den. SIP den 20:e. Egenvårdsbedömningen var inte klar.',
		fields: ['m', '52', 'o1', 'te', '30', '31', '2', '23', 'sär', 'vs', '', '20', 'g', 'eg'],
		saved: {
			Kön: 'Man',
			Födelseår: '1952',
			Avdelning: 'Ortopedi 1',
			Hälsocentral: 'Tegs hälsocentral',
			Inskriven: '2026-10-30',
			Inskrivningsmeddelande: '2026-10-31',
			Utskrivningsklar: '2026-11-02',
			Utskriven: '2026-11-23',
			Planering: 'Särskilt boende',
			'SIP datum': '2026-11-20',
			'SIP utfall': 'genomförd',
			'Orsak ej hemgång': 'Väntar SÄBO',
			'Brist slutenvård': 'Ej fullständig egenvårdsbedömning'
		}
	},
	{
		told: 'Kvinna född 1947, Kirurgi 1, Mariehem. In i torsdags kvart över åtta, meddelande i fredags. Klar i måndags klockan 11, hem i går med utökade insatser. SIP samma dag som hon gick hem. Läkemedelslistan saknades.',
		fields: ['k', '47', 'k1', 'ma', 'to 815', 'fr', '23 11', 'ti', 'hu', '', '', 'ti', 'g', 'lä'],
		saved: {
			Kön: 'Kvinna',
			Födelseår: '1947',
			Avdelning: 'Kirurgi 1',
			Hälsocentral: 'Mariehems hälsocentral',
			Inskriven: '2026-11-19 08:15',
			Inskrivningsmeddelande: '2026-11-20',
			Utskrivningsklar: '2026-11-23 11:00',
			Utskriven: '2026-11-24',
			Planering: 'Hemgång, utökade insatser',
			'SIP datum': '2026-11-24',
			'SIP utfall': 'genomförd',
			'Brist primärvård': 'Läkemedelslista/ordination saknas'
		}
	}
];
