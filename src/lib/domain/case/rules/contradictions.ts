import type { Case, PaymentException } from '../case';
import type { Finding, Rule } from '../finding';
import { dischargeDate, timelineOf } from '../timeline';

/** A held SIP needs its date; a short stay does not end before it begins (domain.md §3). */
export const sipAndStay: Rule = (record) => {
	const findings: Finding[] = [];
	record.sips.forEach(({ outcome, on }, place) => {
		if (outcome !== 'held' || on !== null) return;
		findings.push({
			field: `sips.${place}.on`,
			level: 'error',
			code: 'held-without-date',
			message: 'En genomförd SIP behöver datum. Ange när den hölls.'
		});
	});
	record.shortStays.forEach(({ from, to }, place) => {
		if (to === null || to >= from) return;
		findings.push({
			field: `shortStays.${place}.to`,
			level: 'error',
			code: 'stay-backwards',
			message: `Korttidsvistelsen slutar (${to}) före den börjar (${from}). Rätta det datum som är fel.`
		});
	});
	return findings;
};

/** Facts that speak against each other; each can be confirmed (domain.md §3). */
export const contradictions: Rule = (record) => [
	...exceptionContradicted(record),
	...careHomeContradicted(record)
];

const CONTRADICTIONS: Partial<
	Record<PaymentException, { when: (record: Case) => boolean; message: string }>
> = {
	'inskr-saknas': {
		when: (record) => timelineOf(record).admissionNotice !== null,
		message:
			'Undantaget säger att inskrivningsmeddelande saknas, men ett är angivet. Ta bort det ena.'
	},
	'sip-ej-kallad': {
		when: (record) => record.sips.some((sip) => sip.called !== null || sip.outcome === 'held'),
		message: 'Undantaget säger att SIP inte är kallad, men en är det. Ta bort det ena.'
	}
};

function exceptionContradicted(record: Case): Finding[] {
	const contradiction =
		record.paymentException === null ? undefined : CONTRADICTIONS[record.paymentException];
	if (!contradiction?.when(record)) return [];
	const { message } = contradiction;
	return [{ field: 'paymentException', level: 'warning', code: 'exception-contradicted', message }];
}

function careHomeContradicted(record: Case): Finding[] {
	const { decided, offered, movedIn } = record.careHome;
	const discharged = dischargeDate(record);
	const findings: Finding[] = [];
	if (movedIn !== null && discharged !== null && movedIn < discharged) {
		findings.push({
			field: 'careHome.movedIn',
			level: 'warning',
			code: 'moved-in-before-discharge',
			message: 'Inflyttningen är före utskrivningen. Kontrollera datumen.'
		});
	}
	if (decided !== null && offered !== null && offered < decided) {
		findings.push(careHomeOrder('careHome.offered', 'Erbjudandet är före beslutet.'));
	}
	const before = offered ?? decided;
	if (movedIn !== null && before !== null && movedIn < before) {
		const what = offered === null ? 'beslutet' : 'erbjudandet';
		findings.push(careHomeOrder('careHome.movedIn', `Inflyttningen är före ${what}.`));
	}
	return findings;
}

function careHomeOrder(field: Finding['field'], what: string): Finding {
	return {
		field,
		level: 'warning',
		code: 'care-home-order',
		message: `${what} Kontrollera datumen.`
	};
}
