import { LIST_NAMES, type ListName } from '../../domain/lists/lists';
import { listItemStatus } from '../../domain/lists/list-item-rules';
import type { ReportSchedule } from '../../domain/report/schedule';
import type { LocalDate } from '../../domain/calendar/moment';
import type { Scope } from '../scope';
import { loadAgreements } from '../agreements/read';
import { loadAmounts } from '../agreements/read-amounts';
import { isGapFree } from '../cases/read-next-number';
import type { Transaction } from '../database/transaction';
import { loadSavedValues } from '../import/read-value-mapping';
import { loadLists } from '../lists/read';
import { loadRequests } from '../lists/read-requests';
import { loadFailedNight, type FailedNight } from '../nightly/read-note';
import { loadPopulation } from '../population/read';
import { loadThreshold } from '../publication/read-threshold';
import { loadTemplateName } from '../reports/read-template';
import { loadSchedule } from '../scheduled-reports/read-schedule';
import { loadRetention } from '../retention/read-setting';
import { listSeries } from '../series/read';
import { loadTargets } from '../targets/read';
import { countTokens } from '../tokens/read';

/** What there is of each setting, for the page that leads to them. */
export interface SettingsOverview {
	/** Number of values that can be chosen today, by list. */
	lists: { list: ListName; current: number; ended: number; requested: number }[];
	/** Texts in files that somebody has said the meaning of. */
	mappedValues: number;
	targets: number;
	agreements: number;
	/** Years whose kronor are entered but not verified. */
	unverifiedYears: number[];
	series: number;
	/** The latest year whose inhabitants are given; null for none. */
	populationYear: number | null;
	/** Which reports the night makes. */
	schedule: ReportSchedule;
	/** The name of the kommun's own template of slides; null for ours. */
	template: string | null;
	/** Keys to the machine interface; null for who does not administer them. */
	tokens: number | null;
	/** Months after the year of discharge that cases are kept; null: for ever. */
	retentionMonths: number | null;
	/** Fewer persons than this are hidden from samverkan readers. */
	threshold: number;
	/** Whether the series of case numbers have no gaps. */
	gapFreeNumbers: boolean;
	/** What of the last night's work failed, for whoever sees to the installation. */
	failedNight: FailedNight | null;
}

/** Counts the scope's settings as they are on `today`. */
export async function loadSettingsOverview(
	tx: Transaction,
	scope: Scope,
	today: LocalDate
): Promise<SettingsOverview> {
	const lists = await loadLists(tx, scope);
	const requests = await loadRequests(tx, scope);
	const amounts = await loadAmounts(tx, scope);
	const isCurrent = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }) =>
		listItemStatus({ validFrom, validTo }, today) === 'gäller';
	return {
		lists: LIST_NAMES.map((list) => {
			const ended = lists[list].filter((item) => listItemStatus(item, today) === 'avslutad').length;
			const requested = requests.filter((request) => request.list === list).length;
			return { list, current: lists[list].length - ended, ended, requested };
		}),
		mappedValues: (await loadSavedValues(tx, scope)).length,
		targets: (await loadTargets(tx, scope)).filter(isCurrent).length,
		agreements: (await loadAgreements(tx, scope)).filter(isCurrent).length,
		unverifiedYears: amounts.filter((amount) => !amount.verified).map((amount) => amount.year),
		series: (await listSeries(tx, scope)).length,
		populationYear: (await loadPopulation(tx, scope)).at(-1)?.year ?? null,
		schedule: await loadSchedule(tx, scope),
		template: (await loadTemplateName(tx, scope))?.name ?? null,
		tokens: scope.capabilities.includes('users.write') ? await countTokens(tx, scope) : null,
		retentionMonths: (await loadRetention(tx, scope))?.months ?? null,
		threshold: await loadThreshold(tx, scope),
		gapFreeNumbers: await isGapFree(tx, scope),
		failedNight: await loadFailedNight(tx, scope)
	};
}
