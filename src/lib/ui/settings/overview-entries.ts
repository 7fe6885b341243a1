import {
	AGREEMENTS_PATH,
	ALL_SERIES_PATH,
	AMOUNTS_PATH,
	API_PAGE_PATH,
	KOMMUN_PATH,
	listPath,
	LOG_PATH,
	POPULATION_PATH,
	REPORT_SCHEDULE_PATH,
	REPORT_TEMPLATE_PATH,
	RETENTION_PATH,
	SMALL_NUMBERS_PATH,
	TARGETS_PATH,
	TOKENS_PATH,
	USERS_PATH,
	VALUES_PATH
} from '../../domain/address/settings-paths';
import { formatNumber } from '../../domain/format/number';
import { scheduleWords, type ReportSchedule } from '../../domain/report/schedule';
import { LISTS, type ListName } from '../../domain/lists/lists';

/** A way in from the settings' first page. */
export interface OverviewEntry {
	title: string;
	href: string;
	/** How much there is. */
	status: string;
}

interface Overview {
	lists: readonly { list: ListName; current: number; ended: number; requested: number }[];
	/** Texts in files that somebody has said the meaning of. */
	mappedValues: number;
	targets: number;
	agreements: number;
	unverifiedYears: readonly number[];
	series: number;
	/** The latest year whose inhabitants are given; null for none. */
	populationYear: number | null;
	schedule: ReportSchedule;
	/** The name of the kommun's own template of slides; null for ours. */
	template: string | null;
	tokens: number | null;
	/** Null when cases are not removed. */
	retentionMonths: number | null;
	threshold: number;
	gapFreeNumbers: boolean;
}

/** The ways in, by what they are about. */
export function overviewEntries(overview: Overview): { title: string; entries: OverviewEntry[] }[] {
	return [
		{
			title: 'Listor',
			entries: [
				...overview.lists.map(({ list, current, ended, requested }) => ({
					title: LISTS[list].name,
					href: listPath(list),
					status: `${formatNumber(current)} i bruk${ended > 0 ? `, ${formatNumber(ended)} avslutade` : ''}${requested > 0 ? `, ${formatNumber(requested)} begärda` : ''}`
				})),
				{
					title: 'Värden i filer',
					href: VALUES_PATH,
					status: `${formatNumber(overview.mappedValues)} kopplade`
				}
			]
		},
		{
			title: 'Mål och siffror utifrån',
			entries: [
				{
					title: 'Målvärden',
					href: TARGETS_PATH,
					status: `${formatNumber(overview.targets)} gäller i dag`
				},
				{
					title: 'Externa serier',
					href: ALL_SERIES_PATH,
					status: `${formatNumber(overview.series)} serier`
				},
				{
					title: 'Invånare per år',
					href: POPULATION_PATH,
					status:
						overview.populationYear === null
							? 'inga angivna'
							: `till och med ${overview.populationYear}`
				},
				{
					title: 'Mall för bilder',
					href: REPORT_TEMPLATE_PATH,
					status: overview.template ?? 'programmets egen'
				},
				{
					title: 'Färdiga rapporter',
					href: REPORT_SCHEDULE_PATH,
					status: scheduleWords(overview.schedule)
				}
			]
		},
		{
			title: 'Betalningsansvar',
			entries: [
				{
					title: 'Avtal om betalningsansvar',
					href: AGREEMENTS_PATH,
					status:
						overview.agreements === 0
							? 'lagens regel gäller'
							: `${formatNumber(overview.agreements)} gäller i dag`
				},
				{
					title: 'Belopp per år',
					href: AMOUNTS_PATH,
					status:
						overview.unverifiedYears.length === 0
							? 'alla verifierade'
							: `ej verifierade: ${overview.unverifiedYears.join(', ')}`
				}
			]
		},
		{
			title: 'Organisation och gallring',
			entries: [
				{
					title: 'Kommun, nämnder och ärendenummer',
					href: KOMMUN_PATH,
					status: overview.gapFreeNumbers ? 'nummer utan luckor' : 'nummer efter det högsta'
				},
				{
					title: 'Gallring',
					href: RETENTION_PATH,
					status:
						overview.retentionMonths === null
							? 'av, alla ärenden sparas'
							: `${formatNumber(overview.retentionMonths)} månader efter utskrivningsåret`
				},
				{
					title: 'Små tal',
					href: SMALL_NUMBERS_PATH,
					status: `färre än ${formatNumber(overview.threshold)} personer döljs för samverkan`
				}
			]
		},
		{
			title: 'Program',
			entries: [
				{
					title: 'API för program',
					href: API_PAGE_PATH,
					status: 'för Power BI, Excel och skript'
				}
			]
		},
		...(overview.tokens === null ? [] : [accessGroup(overview.tokens)])
	];
}

/** What only a systemförvaltare has a use for. */
function accessGroup(tokens: number): { title: string; entries: OverviewEntry[] } {
	return {
		title: 'Åtkomst',
		entries: [
			{ title: 'Användare', href: USERS_PATH, status: 'konton och roller' },
			{
				title: 'API-nycklar',
				href: TOKENS_PATH,
				status: `${formatNumber(tokens)} gäller i dag`
			},
			{ title: 'Logg', href: LOG_PATH, status: 'vem som har läst och ändrat vad' }
		]
	};
}
