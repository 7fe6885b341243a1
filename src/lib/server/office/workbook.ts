import { createPacer } from '../pacer';
import type { OfficeChart } from './chart';
import { CHART_TYPE, CHART_URI, chartPart } from './chart-part';
import { FILE, OfficePackage, type FileProperties } from './package';
import { sheetNames, type OfficeSheet } from './sheet';
import { layOut, type SheetLayout } from './sheet-layout';
import { sheetPart } from './sheet-part';
import { SheetStyles } from './sheet-styles';
import { THEME, THEME_TYPE } from './theme';
import { xml, type Xml } from './xml';

/** A workbook (XLSX) as plain data. */
export interface Workbook extends FileProperties {
	sheets: readonly OfficeSheet[];
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
/** What a part says that a workbook is. */
export const WORKBOOK_TYPE = `${SPREADSHEET}sheet`;

const WORKBOOK = 'xl/workbook.xml';
/** Hundredths of a point. */
const CHART_TEXT = 1000;

/** The bytes of a workbook: typed cells, native charts, laid out for print on A4. */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
	const pace = createPacer();
	const names = sheetNames(workbook.sheets.map(({ name }) => name));
	const file = new OfficePackage(workbook);
	const styles = new SheetStyles();
	file.relate(FILE, 'officeDocument', WORKBOOK);
	const sheets: { name: string; id: string; layout: SheetLayout }[] = [];
	for (const [at, sheet] of workbook.sheets.entries()) {
		const name = names[at] ?? sheet.name;
		const layout = layOut(sheet, name);
		const part = `xl/worksheets/sheet${at + 1}.xml`;
		const drawing = layout.chart && addDrawing(file, part, layout.chart);
		file.add(part, `${SPREADSHEET}worksheet+xml`, sheetPart(layout, styles, drawing));
		sheets.push({ name, id: file.relate(WORKBOOK, 'worksheet', part), layout });
		await pace();
	}
	file.add('xl/styles.xml', `${SPREADSHEET}styles+xml`, styles.part());
	file.relate(WORKBOOK, 'styles', 'xl/styles.xml');
	file.add('xl/theme/theme1.xml', THEME_TYPE, THEME);
	file.relate(WORKBOOK, 'theme', 'xl/theme/theme1.xml');
	file.add(WORKBOOK, `${SPREADSHEET}sheet.main+xml`, workbookPart(sheets));
	return file.pack();
}

function workbookPart(sheets: readonly { name: string; id: string; layout: SheetLayout }[]): Xml {
	const list = sheets.map(
		({ name, id }, at) => xml`<sheet name="${name}" sheetId="${at + 1}" r:id="${id}"/>`
	);
	const repeated = sheets.flatMap(({ name, layout: { headerRow } }, at) => {
		const row = headerRow + 1;
		const quoted = name.replaceAll("'", "''");
		return xml`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${`'${quoted}'!$${row}:$${row}`}</definedName>`;
	});
	return xml`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list}</sheets><definedNames>${repeated}</definedNames></workbook>`;
}

/** A chart beside a sheet's table; gives what the sheet names its drawing by. */
function addDrawing(
	file: OfficePackage,
	sheet: string,
	{ chart, cells, row, column }: NonNullable<SheetLayout['chart']>
): string {
	const drawing = file.freeName('xl/drawings/drawing');
	const part = file.freeName('xl/charts/chart');
	file.add(part, CHART_TYPE, chartPart(chart, cells, { fontSize: CHART_TEXT }));
	const id = file.relate(drawing, 'chart', part);
	file.add(
		drawing,
		'application/vnd.openxmlformats-officedocument.drawing+xml',
		drawingPart(chart, id, { row, column })
	);
	return file.relate(sheet, 'drawing', drawing);
}

/** In English Metric Units: some 17 by 9 cm. */
const CHART_SIZE = { cx: 6_120_000, cy: 3_240_000 };

function drawingPart(
	{ altText }: OfficeChart,
	chart: string,
	{ row, column }: { row: number; column: number }
): Xml {
	return xml`<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${CHART_SIZE.cx}" cy="${CHART_SIZE.cy}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Diagram 1" descr="${altText}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART_URI}"><c:chart xmlns:c="${CHART_URI}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${chart}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;
}
