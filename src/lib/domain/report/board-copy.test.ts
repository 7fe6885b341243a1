import { expect, it } from 'vitest';
import { boardGrid, copiedHtml, copiedText } from './board-copy';

const grid = boardGrid({
	...{ period: 'T1 2019 (jan–apr)', before: 'T1 2018 (jan–apr)', year: 2019 },
	rows: [
		{
			title: 'Dygn <snitt>',
			target: 'högst 1,0 dygn',
			current: ['1,2', '1,0', '1,1'],
			previous: ['dolt', '–', '1,4'],
			...{ cells: [], decimals: 1, verdict: 'Målet nås inte' },
			comment: '=Fler hem\tsamma dag & bättre'
		}
	]
});

it('has women, men and everybody of both years, each figure under its year', () => {
	expect(grid.columns.map(({ label }) => label)).toEqual([
		...['Mått', 'Målvärde', 'Kvinnor 2019', 'Män 2019', 'Totalt 2019'],
		...['Kvinnor 2018', 'Män 2018', 'Totalt 2018', 'Bedömning', 'Kommentar och åtgärd']
	]);
	expect(grid.rows[0]).toHaveLength(grid.columns.length);
});

it('is copied with its caption and headings marked, and nothing in it is markup or a formula', () => {
	const html = copiedHtml(grid);
	expect(html).toContain('<caption>Utfall T1 2019 (jan–apr) bredvid T1 2018 (jan–apr)</caption>');
	expect(html.match(/<thead><tr>(.*)<\/tr><\/thead>/)?.[1]?.match(/<th scope="col"/g)).toHaveLength(
		10
	);
	expect(html).toContain('<th scope="row">Dygn &lt;snitt&gt;</th>');
	expect(html).toContain('<td style="text-align:right">1,2</td>');
	expect(html).toContain(">'=Fler hem\tsamma dag &amp; bättre</td>");
});

it('is copied as text with a line for each row and a tab between cells', () => {
	const lines = copiedText(grid).split('\n');
	expect(lines).toHaveLength(2);
	expect(lines[1]?.split('\t')).toEqual([
		...['Dygn <snitt>', 'högst 1,0 dygn', '1,2', '1,0', '1,1', 'dolt', '–', '1,4'],
		...['Målet nås inte', "'=Fler hem samma dag & bättre"]
	]);
});
