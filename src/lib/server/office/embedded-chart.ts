import type { OfficeChart } from './chart';
import { CHART_TYPE, CHART_URI, chartPart } from './chart-part';
import type { FileProperties, OfficePackage } from './package';
import { cellsFormula, cellText } from './sheet';
import { WORKBOOK_TYPE, writeWorkbook } from './workbook';
import { xml, type Xml } from './xml';

/** Where in a file of its kind a chart is added. */
export interface ChartHost {
	/** The part that shows it. */
	part: string;
	/** The folder of the file's own parts: `ppt`, `word`. */
	folder: 'ppt' | 'word';
	/** Hundredths of a point. */
	fontSize: number;
}

/** The only sheet of a chart's workbook. */
const SHEET = 'Data';

/**
 * Adds a chart to a file, with the workbook that its numbers are edited in; gives what the part that
 * shows it has to hold.
 */
export async function embedChart(
	file: OfficePackage,
	{ part, folder, fontSize }: ChartHost,
	chart: OfficeChart,
	properties: FileProperties
): Promise<Xml> {
	const name = file.freeName(`${folder}/charts/chart`);
	const workbook = file.freeName(`${folder}/embeddings/Diagramdata`, 'xlsx');
	const shown: OfficeChart = {
		...chart,
		categories: chart.categories.map(cellText),
		series: chart.series.map((series) => ({ ...series, name: cellText(series.name) }))
	};
	const span = [1, chart.categories.length] as const;
	const cells = {
		categories: cellsFormula(SHEET, 0, span),
		series: chart.series.map((_, at) => ({
			name: cellsFormula(SHEET, at + 1, [0, 0]),
			values: cellsFormula(SHEET, at + 1, span)
		}))
	};
	file.add(workbook, WORKBOOK_TYPE, await workbookOf(chart, properties));
	const dress = { fontSize, workbook: file.relate(name, 'package', workbook) };
	file.add(name, CHART_TYPE, chartPart(shown, cells, dress));
	const id = file.relate(part, 'chart', name);
	return xml`<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="${CHART_URI}"><c:chart xmlns:c="${CHART_URI}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/></a:graphicData></a:graphic>`;
}

function workbookOf(
	{ categories, series, axis }: OfficeChart,
	properties: FileProperties
): Promise<Uint8Array> {
	const columns = series.map(({ name }) => ({ title: name, format: axis.format }));
	const rows = categories.map((category, at) => [
		category,
		...series.map(({ values }) => values[at] ?? null)
	]);
	const table = { columns: [{ title: '' }, ...columns], rows };
	return writeWorkbook({ ...properties, sheets: [{ name: SHEET, table }] });
}
