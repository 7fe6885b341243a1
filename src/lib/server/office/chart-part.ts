import type { OfficeAxis, OfficeChart, OfficeSeries, SeriesLook, SeriesTone } from './chart';
import { grey, MEANINGS, TONES } from './theme';
import { xml, type Xml } from './xml';

export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
export const CHART_URI = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** Where the chart's numbers stand in its workbook, as a formula each: `Data!$B$2:$B$13`. */
export interface ChartCells {
	categories: string;
	/** Parallel to the series. */
	series: readonly { name: string; values: string }[];
}

export interface ChartDress {
	/** Hundredths of a point. */
	fontSize: number;
	/** The relation to a workbook within the file; left out in a workbook, whose own cells it shows. */
	workbook?: string;
}

const CATEGORY_AXIS = 100_000_001;
const VALUE_AXIS = 100_000_002;

/** A series and where its cells are. */
interface PlacedSeries {
	/** Its place among the series, which the legend keeps. */
	at: number;
	series: OfficeSeries;
	cells: ChartCells['series'][number];
}

/** A chart as a part of a file (ECMA-376 part 1, 21.2). */
export function chartPart(chart: OfficeChart, cells: ChartCells, dress: ChartDress): Xml {
	const placed = chart.series.map((series, at): PlacedSeries => {
		const where = cells.series[at];
		if (!where) throw new Error(`No cells for series ${at} of a chart`);
		return { at, series, cells: where };
	});
	const bars = placed.filter(({ series }) => series.look === 'bar');
	const lines = placed.flatMap((one) => {
		const { look, tone } = one.series;
		return look === 'bar' ? [] : [{ ...one, drawn: LOOKS[look](tone) }];
	});
	const lying = chart.horizontal === true && lines.length === 0;
	return xml`<c:chartSpace xmlns:c="${CHART_URI}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="sv-SE"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${bars.length > 0 && barChart(chart, bars, cells, lying)}${lines.length > 0 && lineChart(chart, lines, cells)}${categoryAxis(lying)}${valueAxis(chart.axis, beginsAtZero(bars), lying)}<c:spPr><a:noFill/></c:spPr></c:plotArea>${placed.length > 1 && LEGEND}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${dress.fontSize}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="sv-SE"/></a:p></c:txPr>${dress.workbook !== undefined && xml`<c:externalData r:id="${dress.workbook}"><c:autoUpdate val="0"/></c:externalData>`}</c:chartSpace>`;
}

const LEGEND = xml`<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>`;
const AXES = xml`<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function barChart(
	chart: OfficeChart,
	bars: readonly PlacedSeries[],
	cells: ChartCells,
	lying: boolean
): Xml {
	const stacked = chart.stacked === true;
	const series = bars.map(
		(bar) =>
			xml`<c:ser>${identity(bar)}<c:spPr>${fill(TONES[bar.series.tone ?? 'now'])}</c:spPr><c:invertIfNegative val="0"/>${toned(bar.series)}${labels(bar.series, chart.axis, stacked ? 'ctr' : 'outEnd')}${values(bar, chart, cells)}</c:ser>`
	);
	return xml`<c:barChart><c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${bars.length > 1 && !stacked ? 60 : 50}"/><c:overlap val="${stacked ? 100 : 0}"/>${AXES}</c:barChart>`;
}

interface PlacedLine extends PlacedSeries {
	drawn: DrawnLine;
}

function lineChart(chart: OfficeChart, lines: readonly PlacedLine[], cells: ChartCells): Xml {
	const series = lines.map((line) => {
		const { drawn } = line;
		return xml`<c:ser>${identity(line)}<c:spPr>${stroke(drawn)}</c:spPr>${marker(drawn.marker, drawn.colour)}${lonely(line.series, drawn)}${labels(line.series, chart.axis, 't')}${values(line, chart, cells)}<c:smooth val="0"/></c:ser>`;
	});
	return xml`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`;
}

interface Marker {
	symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'dash' | 'none';
	size: number;
}

interface DrawnLine {
	colour: Xml;
	/** In points; 0 is no line. */
	width: number;
	dash: 'solid' | 'dash' | 'sysDash' | 'sysDot';
	marker: Marker;
}

const NO_MARKER: Marker = { symbol: 'none', size: 5 };

/** Each tone has a marker of its own, and not only a colour. */
const MARKERS: Readonly<Record<SeriesTone, Marker>> = {
	now: { symbol: 'circle', size: 7 },
	before: { symbol: 'square', size: 6 },
	earlier: { symbol: 'triangle', size: 6 },
	women: { symbol: 'circle', size: 7 },
	men: { symbol: 'diamond', size: 8 },
	unknown: { symbol: 'triangle', size: 6 }
};

const LOOKS: Readonly<
	Record<Exclude<SeriesLook, 'bar'>, (tone: SeriesTone | undefined) => DrawnLine>
> = {
	line: (tone = 'now') => lineOf(tone),
	mean: () => ({ colour: MEANINGS.mean, width: 1.25, dash: 'solid', marker: NO_MARKER }),
	target: () => ({ colour: MEANINGS.target, width: 2, dash: 'dash', marker: NO_MARKER }),
	limit: () => ({ colour: MEANINGS.limit, width: 1.25, dash: 'sysDash', marker: NO_MARKER }),
	concern: () => points(MEANINGS.concern, { symbol: 'diamond', size: 12 }),
	improvement: () => points(MEANINGS.improvement, { symbol: 'square', size: 10 })
};

function lineOf(tone: SeriesTone): DrawnLine {
	const dash = tone === 'earlier' || tone === 'unknown' ? 'sysDash' : 'solid';
	return { colour: TONES[tone], width: 2.25, dash, marker: MARKERS[tone] };
}

function points(colour: Xml, symbol: Marker): DrawnLine {
	return { colour, width: 0, dash: 'solid', marker: symbol };
}

const EMU_PER_POINT = 12_700;

function stroke({ colour, width, dash }: DrawnLine): Xml {
	if (width === 0) return xml`<a:ln w="28575"><a:noFill/></a:ln>`;
	return xml`<a:ln w="${width * EMU_PER_POINT}" cap="rnd">${fill(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
}

function fill(colour: Xml): Xml {
	return xml`<a:solidFill>${colour}</a:solidFill>`;
}

function marker({ symbol, size }: Marker, colour: Xml): Xml {
	if (symbol === 'none') return xml`<c:marker><c:symbol val="none"/></c:marker>`;
	return xml`<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${fill(colour)}<a:ln w="9525">${fill(colour)}</a:ln></c:spPr></c:marker>`;
}

/** A line without markers would not show a point that has a gap on either side: it gets a dash. */
function lonely({ values: figures }: OfficeSeries, drawn: DrawnLine): Xml[] {
	if (drawn.marker.symbol !== 'none') return [];
	const gap = (at: number) => (figures[at] ?? null) === null;
	return figures.flatMap((_, at) =>
		!gap(at) && gap(at - 1) && gap(at + 1)
			? [
					xml`<c:dPt><c:idx val="${at}"/>${marker({ symbol: 'dash', size: 14 }, drawn.colour)}<c:bubble3D val="0"/></c:dPt>`
				]
			: []
	);
}

/** Bars that are not of their series' own tone. */
function toned({ tones = [] }: OfficeSeries): Xml[] {
	return tones.flatMap((tone, at) =>
		tone === undefined
			? []
			: [
					xml`<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill(TONES[tone])}</c:spPr></c:dPt>`
				]
	);
}

function identity({ at, series, cells }: PlacedSeries): Xml {
	return xml`<c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${cells.name}</c:f>${texts([series.name])}</c:strRef></c:tx>`;
}

function labels({ labels: shown }: OfficeSeries, axis: OfficeAxis, place: string): Xml {
	if (shown !== true) {
		return xml`<c:dLbls><c:delete val="1"/></c:dLbls>`;
	}
	const inside = place === 'ctr';
	return xml`<c:dLbls><c:numFmt formatCode="${axis.format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${inside && INSIDE}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

/** Labels on the bars themselves. */
const INSIDE = xml`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="sv-SE"/></a:p></c:txPr>`;

function values({ series, cells }: PlacedSeries, chart: OfficeChart, where: ChartCells): Xml {
	return xml`<c:cat><c:strRef><c:f>${where.categories}</c:f>${texts(chart.categories)}</c:strRef></c:cat><c:val><c:numRef><c:f>${cells.values}</c:f>${numbers(series, chart)}</c:numRef></c:val>`;
}

function texts(all: readonly string[]): Xml {
	return xml`<c:strCache><c:ptCount val="${all.length}"/>${all.map((text, at) => xml`<c:pt idx="${at}"><c:v>${text}</c:v></c:pt>`)}</c:strCache>`;
}

/** Zero is a point; what is not known is none. */
function numbers({ values: figures }: OfficeSeries, { axis, categories }: OfficeChart): Xml {
	const known = figures.flatMap((value, at) =>
		value === null ? [] : [xml`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`]
	);
	return xml`<c:numCache><c:formatCode>${axis.format}</c:formatCode><c:ptCount val="${categories.length}"/>${known}</c:numCache>`;
}

const LINE = xml`<c:spPr><a:ln w="9525"><a:solidFill>${grey(50)}</a:solidFill></a:ln></c:spPr>`;
const GRID = xml`<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>${grey(15)}</a:solidFill></a:ln></c:spPr></c:majorGridlines>`;

/** Of lying bars the first stands at the top, as it is read. */
function categoryAxis(lying: boolean): Xml {
	return xml`<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${LINE}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${lying && xml`<c:tickLblSkip val="1"/>`}<c:noMultiLvlLbl val="1"/></c:catAx>`;
}

/** Bars are compared by their whole lengths. */
function beginsAtZero(bars: readonly PlacedSeries[]): boolean {
	return (
		bars.length > 0 && bars.every(({ series }) => series.values.every((value) => (value ?? 0) >= 0))
	);
}

function valueAxis({ title, format, min, max }: OfficeAxis, zero: boolean, lying: boolean): Xml {
	const low = min ?? (zero ? 0 : undefined);
	return xml`<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${max !== undefined && xml`<c:max val="${max}"/>`}${low !== undefined && xml`<c:min val="${low}"/>`}</c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/>${GRID}<c:title><c:tx><c:rich><a:bodyPr rot="${lying ? 0 : -5_400_000}" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr b="0"/></a:pPr><a:r><a:rPr lang="sv-SE" b="0"/><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
}
