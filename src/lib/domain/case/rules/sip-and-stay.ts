import type { Finding, Rule } from '../finding';

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
