import { BOARD_COLUMNS, type BoardTable } from '../../domain/report/board-table';
import type { ReportHeading } from '../../domain/report/report-sheet';
import { writeDocument } from '../office/document';
import { footerOf, propertiesOf } from './office-files';

/** The committee's table as a document of one page. */
export function boardDocument(heading: ReportHeading, board: BoardTable): Promise<Uint8Array> {
	const title = `${heading.title}: ${board.period}`;
	const figures = [board.year, board.year - 1].flatMap((year) =>
		BOARD_COLUMNS.map((whose) => ({ title: `${whose} ${year}`, figures: true }))
	);
	return writeDocument({
		...propertiesOf(heading),
		title,
		landscape: true,
		subtitle: [heading.kommun, ...heading.filter].join(', '),
		footer: footerOf(heading),
		blocks: [
			{
				table: {
					caption: `Utfall ${board.period} bredvid ${board.before}`,
					columns: [
						{ title: 'Mått', share: 2.4 },
						{ title: 'Målvärde', share: 1.4 },
						...figures,
						{ title: 'Bedömning', share: 1.5 },
						{ title: 'Kommentar och åtgärd', share: 2.6 }
					],
					rows: board.rows.map(
						({ title: measure, target, current, previous, verdict, comment }) => [
							...[measure, target, ...current, ...previous, verdict, comment]
						]
					)
				}
			}
		]
	});
}
