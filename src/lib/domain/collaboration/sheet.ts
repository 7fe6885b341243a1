import type { Month } from '../calendar/month';
import type { PublishedPeriod } from '../disclosure/published-period';
import { daysTable, distributionTable } from './days-tables';
import { inpatientTable, primaryTable, reasonTable } from './deficiency-tables';
import { kommunTable } from './kommun-table';
import type { SheetSource } from './sheet-figure';
import type { SheetTable } from './sheet-table';
import { healthCentreTable, sipTable } from './sip-tables';
import { trendsOf, trendTable, type Trend } from './trends';
import { wardTable } from './ward-table';

/** A part of a meeting, in the order of the users' own slides. */
export interface SheetSection {
	/** Where it stands on the page, as its address says. */
	name: string;
	title: string;
	lead: string;
	tables: readonly SheetTable[];
}

/** What a meeting between region and kommun looks at, of a period. */
export interface Sheet {
	trends: readonly Trend[];
	trendTable: SheetTable;
	sections: readonly SheetSection[];
}

/** What a sheet is made of. */
export interface SheetRequest {
	/** The kommuner that it is about. */
	source: SheetSource;
	/** Those that it is held against, itself among them. */
	region: SheetSource;
	period: PublishedPeriod;
	/** The last month of the trends. */
	until: Month;
}

/** All of it, from published figures alone. */
export function sheetOf({ source, region, period, until }: SheetRequest): Sheet {
	const trends = trendsOf(source, period, until);
	const sections: SheetSection[] = [
		{
			...{ name: 'avdelningar', title: 'Avdelningar' },
			lead: 'Hur många ärenden varje avdelning haft, i hur många av dem något brustit i informationen, och hur länge den som varit klar väntat.',
			tables: [wardTable(source, period)]
		},
		{
			...{ name: 'brister', title: 'Brister åt båda hållen' },
			lead: 'Vad som brustit från slutenvården och primärvården, och vad kommunen själv orsakat.',
			tables: [
				inpatientTable(source, period),
				primaryTable(source, period),
				reasonTable(source, period)
			]
		},
		{
			...{ name: 'sip', title: 'SIP' },
			lead: 'Samordnad individuell plan: hur många som fått en, när den hållits och om den kallats i tid.',
			tables: [sipTable(source, period), healthCentreTable(source, period)]
		},
		{
			...{ name: 'dygn', title: 'Dygn' },
			lead: 'Dygn på sjukhuset från utskrivningsklar till utskrivning.',
			tables: [daysTable(source, period), distributionTable(source, period)]
		}
	];
	const kommuner: SheetSection[] =
		region.kommuner.length < 2
			? []
			: [
					{
						...{ name: 'kommunerna', title: 'Kommunerna' },
						lead: 'Varje kommun i regionen bredvid de andra, och alla tillsammans.',
						tables: [kommunTable(region, period)]
					}
				];
	return { trends, trendTable: trendTable(trends), sections: [...sections, ...kommuner] };
}

/** Every table, each of them a file. */
export function tablesOf({ trendTable: first, sections }: Sheet): SheetTable[] {
	return [first, ...sections.flatMap(({ tables }) => tables)];
}
