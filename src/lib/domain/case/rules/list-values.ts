import { dateOf, type LocalDate } from '../../calendar/moment';
import type { ListItem } from '../../lists/lists';
import type { Case } from '../case';
import type { Finding, Rule } from '../finding';
import { codesIn, LISTED, type Listed } from '../listed';
import { dischargeDate } from '../timeline';

/** A value of a list where it stands in a case. */
type Choice = Listed & { code: string };

/**
 * Every list value exists, and one that is newly chosen can be chosen: on the day of discharge,
 * or today while the case is open, so that an old case can still be registered with the ward
 * it had (domain.md §4). A value the stored case already has may stay.
 */
export const listValues: Rule = (record, { lists, now, before }) => {
	const findings: Finding[] = [];
	const kept = new Set((before ? choicesOf(before) : []).map(identity));
	const today = dateOf(now);
	for (const choice of choicesOf(record)) {
		const item = lists[choice.list].find((candidate) => candidate.code === choice.code);
		const { key: field, each: label } = choice;
		if (!item) {
			const message = `${label} ”${choice.code}” finns inte i listan. Välj ett värde i listan.`;
			findings.push({ field, level: 'error', code: 'unknown-value', message });
		} else if (
			!kept.has(identity(choice)) &&
			!isSelectable(item, dischargeDate(record) ?? today, today)
		) {
			const message = `${label} ${item.name} är avslutad i listan. Välj ett värde som gäller.`;
			findings.push({ field, level: 'error', code: 'ended-value', message });
		}
	}
	return findings;
};

/**
 * Whether a list value can be chosen for a case whose day is `date`: it has started by `today`
 * (a name entered later than the case is still its name) and had not ended on `date`.
 */
function isSelectable(item: ListItem, date: LocalDate, today: LocalDate): boolean {
	const started = item.validFrom === null || item.validFrom <= today;
	return started && (item.validTo === null || item.validTo >= date);
}

function identity({ list, code }: Choice): string {
	return `${list}/${code}`;
}

function choicesOf(record: Case): Choice[] {
	return LISTED.flatMap((listed) => codesIn(record, listed).map((code) => ({ ...listed, code })));
}

/** A deficiency or reason is there once or not at all. */
export const repeatedValues: Rule = (record) =>
	LISTED.filter((listed) => {
		const codes = codesIn(record, listed);
		return new Set(codes).size < codes.length;
	}).map(({ key, name }) => ({
		field: key,
		level: 'error',
		code: 'repeated-value',
		message: `${name} har samma värde två gånger. Ta bort det ena.`
	}));
