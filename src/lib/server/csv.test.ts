import { expect, it } from 'vitest';
import { figuresCsv } from './csv';

it('a file is what Swedish Excel opens: byte order mark, semicolons, decimal commas', () => {
	expect(
		figuresCsv([
			['Grupp', '2019'],
			['Totalt', 0.5],
			['Män', null]
		])
	).toBe('\uFEFFGrupp;2019\r\nTotalt;0,5\r\nMän;\r\n');
});

it('a name with a semicolon or quote stays one cell, and a formula stays text', () => {
	expect(figuresCsv([['Kirurgi; "B"']])).toBe('\uFEFF"Kirurgi; ""B"""\r\n');
	expect(figuresCsv([['=1+1']])).not.toContain('\uFEFF=');
});
