import type { ReportHeading } from '../../domain/report/report-sheet';
import { lengthWords, type YearText } from '../../domain/report/year-text';
import { TEXT_LENGTHS, TEXT_NAMES } from '../../domain/report/year-text-sheet';

/** The texts of a period as plain text, with what they are of and how long they are. */
export function yearTextFile(
	{ title, kommun, period, filter, takenOut }: ReportHeading,
	text: YearText
) {
	const head = [`${title}, ${period}`, [kommun, ...filter, `uttaget ${takenOut}`].join(', ')];
	const texts = TEXT_LENGTHS.map(
		(length) => `${TEXT_NAMES[length]}, ${lengthWords(text[length], length)}\n\n${text[length]}`
	);
	return `${[head.join('\n'), ...texts].join('\n\n\n')}\n`;
}
