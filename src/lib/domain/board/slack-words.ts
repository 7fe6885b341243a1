import { capitalized } from '../format/capitalized';
import { formatWeekday } from '../format/date';
import { formatDays, formatNumber } from '../format/number';
import type { Slack } from './slack';

/** What is left before the month misses its target, for a case worker: the upshot, and how it is worked out. */
export function slackWords(slack: Slack): { upshot: string; detail: string } {
	const { soFar, waiting, used, left, limit } = slack;
	const target = `målet högst ${formatDays(limit, limit % 1 === 0 ? 1 : undefined)}`;
	const discharged =
		soFar < 0
			? `De som skrivits ut ligger ${formatDays(-soFar)} över ${target}.`
			: `De som skrivits ut har ${formatDays(soFar)} till godo mot ${target}.`;
	if (waiting === 0) return { upshot: upshotWithout(soFar), detail: discharged };
	const who = waiting === 1 ? 'den som väntar' : `de ${formatNumber(waiting)} som väntar`;
	const basis = `${discharged} ${capitalized(who)} har väntat ${formatDays(used)}.`;
	if (left < 0) {
		return {
			upshot: `Målet missas med ${formatDays(-left)} även om ${who} går hem i dag`,
			detail: `${basis} Nya hemgångar med kort väntan sänker genomsnittet.`
		};
	}
	return {
		upshot: `${formatDays(left)} kvar innan månadens mål missas`,
		detail: `${basis} ${leftSentence(slack, capitalized(who))}`
	};
}

function upshotWithout(soFar: number): string {
	return soFar < 0
		? `Målet missas just nu med ${formatDays(-soFar)}`
		: `${formatDays(soFar)} kvar innan månadens mål missas`;
}

function leftSentence({ waiting, left, allUntil, monthOut }: Slack, who: string): string {
	if (left === 0) return 'Målet missas om någon av dem är kvar till i morgon.';
	const together =
		waiting === 1 ? 'kan' : `kan tillsammans stanna ${formatDays(left)} till. Alla kan`;
	if (monthOut) {
		return `${who} ${together} stanna månaden ut; den som går hem nästa månad räknas då.`;
	}
	if (left < waiting || allUntil === null) {
		return `${who} kan tillsammans stanna ${formatDays(left)} till. Stannar alla till i morgon missas målet.`;
	}
	return `${who} ${together} stanna till ${formatWeekday(allUntil)}.`;
}
