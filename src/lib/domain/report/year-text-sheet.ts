import type { ReportSheet } from './report-sheet';
import { charactersIn, TEXT_LIMITS, type TextLength, type YearText } from './year-text';

/** What a text of each length is called. */
export const TEXT_NAMES: Readonly<Record<TextLength, string>> = {
	short: 'Kort text',
	long: 'Lång text'
};

export const TEXT_LENGTHS = Object.keys(TEXT_LIMITS) as TextLength[];

/** The texts of a period as a sheet, for programs. */
export function yearTextSheet(text: YearText, period: string): ReportSheet {
	return {
		...{ key: 'arstext', measure: null, title: 'Årstext', finding: null },
		definition: 'Periodens utfall, mål och förändringar i text, för fält med en längsta längd.',
		...{ unit: '', period, target: null, verdicts: [], n: null, notes: [], comments: [] },
		picture: null,
		table: {
			columns: [
				{ label: 'Text', decimals: null },
				{ label: 'Längst', decimals: 0 },
				{ label: 'Tecken', decimals: 0 },
				{ label: 'Innehåll', decimals: null }
			],
			rows: TEXT_LENGTHS.map((length) => [
				TEXT_NAMES[length],
				TEXT_LIMITS[length],
				charactersIn(text[length]),
				text[length]
			])
		}
	};
}
