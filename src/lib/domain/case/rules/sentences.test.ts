import { expect, test } from 'vitest';
import { note } from '../../../../../tests/support/example-case';
import type { Case, EventType } from '../case';
import { findingsOf } from '../rules';
import { caseWith, lists, now, registered } from './example-cases';

/** What a case worker reads of a case, fixed spaces as plain ones. */
const said = (facts: Partial<Case>, log?: [EventType, string][], before?: Case) =>
	findingsOf(caseWith(facts, log), { now, lists, before }).map(({ message }) =>
		message.replaceAll('\u00a0', ' ')
	);
const careHome = { decided: null, offered: null, movedIn: null };
const sip = { called: null, on: null, outcome: null, registered };
const stay = { kind: 'sabo' as const, from: '2026-11-06', to: null, registered };

test('what is missing is asked for by name', () => {
	expect(said({ number: ' ', kommun: '', committee: '', ward: null }, [])).toEqual([
		'Ange ärendenummer.',
		'Ange kommun.',
		'Ange nämnd.',
		'Ange avdelning.',
		'Ange när personen skrevs in.'
	]);
	expect(said({ protectedIdentity: true, notes: [note('x')] })).toEqual([
		'Skyddad identitet: lämna födelseår tomt.',
		'Skyddad identitet: lämna avdelning tomt.',
		'Skyddad identitet: lämna anteckning tomt.'
	]);
});

test('events that cannot be are named with their times', () => {
	expect(
		said({ sips: [{ ...sip, outcome: 'held', on: '2026-11-23' }] }, [
			['admitted', '2026-11-22 10:00'],
			['admitted', '2026-11-22 10:00'],
			['ready', '2026-11-22 09:30']
		])
	).toEqual(
		expect.arrayContaining([
			'Inskriven finns mer än en gång. Behåll en.',
			'Utskrivningsklar (2026-11-22 09:30) är före inskriven (2026-11-22 10:00). Rätta den tid som är fel.',
			'Inskriven (2026-11-22 10:00) är senare än nu. Rätta tiden eller vänta med att ange den.',
			'Genomförd SIP (2026-11-23) är senare än nu. Rätta tiden eller vänta med att ange den.'
		])
	);
	expect(said({ shortStays: [{ ...stay, to: '2026-11-05' }] })).toEqual([
		'Korttidsvistelsen slutar (2026-11-05) före den börjar (2026-11-06). Rätta det datum som är fel.'
	]);
	expect(
		said(
			{},
			[
				['admitted', '2026-11-02'],
				['ready', '2026-11-05']
			],
			caseWith()
		)[0]
	).toBe(
		'Utskriven (2026-11-06 14:00) tas bort, och ärendet blir öppet igen. Kontrollera att det är rätt.'
	);
});

test('years that are hardly meant are named with what speaks against them', () => {
	const oddYears = { careHome: { ...careHome, decided: '0219-12-01' }, disputedOn: '2100-01-01' };
	expect(said({ birthYear: 1800, ...oddYears })).toEqual([
		'SÄBO-beslut (0219-12-01) har ett orimligt årtal. Rätta datumet.',
		'Betalningsansvar bestritt (2100-01-01) har ett orimligt årtal. Rätta datumet.',
		'Födelseår ska vara fyra siffror mellan 1900 och 2026.',
		'SÄBO-beslut (0219-12-01) är före födelseåret 1800. Kontrollera årtalet.',
		'Betalningsansvar bestritt (2100-01-01) ligger flera år från vistelsen. Kontrollera årtalet.'
	]);
	expect(
		said({ birthYear: null, sips: [{ ...sip, called: '1920-01-01' }] }, [
			['admitted', '1996-11-02'],
			['admissionNotice', '1996-11-03'],
			['discharged', '1996-11-06']
		])
	).toEqual([
		'Inskriven (1996-11-02) ligger mer än 20 år tillbaka. Kontrollera årtalet.',
		'SIP kallad (1920-01-01) ligger flera år från vistelsen. Kontrollera årtalet.'
	]);
});

test('values that are in no list are named with the field, one of several by what one is called', () => {
	const unknown = {
		...{ ward: 'g9', healthCentre: 'h', plan: 'x', delayReasons: ['q'] },
		...{ deficienciesInpatient: ['annat', 'annat', 'y'], deficienciesPrimary: ['z'] }
	};
	expect(said(unknown)).toEqual([
		'Avdelning ”g9” finns inte i listan. Välj ett värde i listan.',
		'Hälsocentral ”h” finns inte i listan. Välj ett värde i listan.',
		'Planering ”x” finns inte i listan. Välj ett värde i listan.',
		'Brist slutenvård ”y” finns inte i listan. Välj ett värde i listan.',
		'Brist primärvård ”z” finns inte i listan. Välj ett värde i listan.',
		'Orsak ”q” finns inte i listan. Välj ett värde i listan.',
		'Brist slutenvård har samma värde två gånger. Ta bort det ena.'
	]);
	expect(said({ ward: 'gammal' })).toEqual([
		'Avdelning gammal är avslutad i listan. Välj ett värde som gäller.'
	]);
});

test('a personnummer is found in whatever is written', () => {
	const written = {
		...{ number: '19811218-9876', kommun: '8112189876', committee: '8112189876' },
		...{ delayReasons: ['8112189876'], notes: [note('ring 811218-9876')] }
	};
	expect(said(written).filter((sentence) => sentence.includes('personnummer'))).toEqual(
		['Kommun', 'Nämnd', 'Ärendenumret', 'Orsak ej hemgång', 'Anteckningen'].map(
			(name) => `${name} innehåller ett personnummer. Ta bort det. Skriv inga personuppgifter.`
		)
	);
});

test('what is long is told in days, and what is out of order by what it is before', () => {
	expect(
		said({ birthYear: 2015 }, [
			['admitted', '2026-03-02'],
			['admissionNotice', '2026-03-02'],
			['discharged', '2026-10-31']
		])
	).toEqual([
		'Vistelsen är 243 dygn. Kontrollera inskriven och utskriven.',
		'Personen är under 18 år. Kontrollera födelseåret.'
	]);
	const waits = {
		shortStays: [{ ...stay, from: '2026-11-06', to: '2028-11-06' }],
		careHome: { ...careHome, decided: '2025-02-01', offered: '2027-03-01' }
	};
	expect(said(waits)).toEqual(
		expect.arrayContaining([
			'Korttidsvistelsen är 731 dygn. Kontrollera när den började och slutade.',
			'Väntan på särskilt boende är 758 dygn. Kontrollera datumen.'
		])
	);
	expect(
		said({ careHome: { decided: '2026-11-09', offered: '2026-11-08', movedIn: '2026-11-07' } })
	).toEqual([
		'Erbjudandet är före beslutet. Kontrollera datumen.',
		'Inflyttningen är före erbjudandet. Kontrollera datumen.'
	]);
	expect(said({ careHome: { ...careHome, decided: '2026-11-08', movedIn: '2026-11-07' } })).toEqual(
		['Inflyttningen är före beslutet. Kontrollera datumen.']
	);
	expect(
		said({}, [
			['admitted', '2026-11-02'],
			['admissionNotice', '2026-11-05'],
			['ready', '2026-11-05']
		])
	).toEqual([
		'Inskrivningsmeddelandet kom mer än 24 timmar efter inskrivningen. Lägg till bristen ”Inskrivningsmeddelande saknas eller > 24 h” om det stämmer.'
	]);
});
