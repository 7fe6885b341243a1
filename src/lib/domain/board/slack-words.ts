import { formatWeekday } from '../format/date';
import { formatDays, formatNumber } from '../format/number';
import type { Slack } from './slack';

/** What is left before the month misses its target, for a case worker: the upshot, and how it is worked out. */
export function slackWords(slack: Slack): { upshot: string; detail: string } {
	const { soFar, waiting, left, limit } = slack;
	const target = `målet högst ${formatDays(limit, limit % 1 === 0 ? 1 : undefined)}`;
	const discharged =
		soFar < 0
			? `De som skrivits ut ligger ${formatDays(-soFar)} över ${target}.`
			: `De som skrivits ut har ${formatDays(soFar)} till godo mot ${target}.`;
	if (waiting === 0) return { upshot: upshotWithout(soFar), detail: discharged };
	const who = waiting === 1 ? 'den som väntar' : `de ${formatNumber(waiting)} som väntar`;
	if (left < 0) {
		return {
			upshot: `Målet missas med ${formatDays(-left)} även om ${who} går hem i dag`,
			detail: `${discharged} Nya hemgångar med kort väntan sänker genomsnittet.`
		};
	}
	return {
		upshot: `${formatDays(left)} kvar innan månadens mål missas`,
		detail: `${discharged} ${waitingSentence(slack)}`
	};
}

function upshotWithout(soFar: number): string {
	return soFar < 0
		? `Målet missas just nu med ${formatDays(-soFar)}`
		: `${formatDays(soFar)} kvar innan månadens mål missas`;
}

function waitingSentence({ waiting, left, allUntil, monthOut }: Slack): string {
	const until =
		allUntil === null || monthOut
			? 'månaden ut; den som går hem nästa månad räknas då'
			: `till ${formatWeekday(allUntil)}`;
	if (waiting === 1) return `Den som väntar kan stanna ${until}.`;
	return `De ${formatNumber(waiting)} som väntar kan tillsammans stanna ${formatDays(left)} till, till exempel alla ${until}.`;
}
