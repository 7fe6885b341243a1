import { boardGrid } from '../../domain/report/board-copy';
import type { BoardTable } from '../../domain/report/board-table';
import type { ReportHeading } from '../../domain/report/report-sheet';
import { writeDocument } from '../office/document';
import { footerOf, propertiesOf } from './office-files';

/** How wide each column of words is beside one of figures: first and last ones. */
const SHARES: Readonly<Record<number, number>> = { 0: 2.4, 1: 1.4, 8: 1.5, 9: 2.6 };

/** The committee's table as a document of one page. */
export function boardDocument(heading: ReportHeading, board: BoardTable): Promise<Uint8Array> {
	const { caption, columns, rows } = boardGrid(board);
	return writeDocument({
		...propertiesOf(heading),
		title: `${heading.title}: ${board.period}`,
		landscape: true,
		subtitle: [heading.kommun, ...heading.filter].join(', '),
		footer: footerOf(heading),
		blocks: [
			{
				table: {
					caption,
					columns: columns.map(({ label, isFigure }, at) => ({
						title: label,
						...(isFigure ? { figures: true } : { share: SHARES[at] ?? 1 })
					})),
					rows
				}
			}
		]
	});
}
