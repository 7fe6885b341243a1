import { expect, it } from 'vitest';
import { exampleCase, note } from '../../../../tests/support/example-case';
import { exampleItem } from '../../../../tests/support/example-item';
import { LOG_MAX } from '../../domain/case/case';
import { judgeRow } from './judge-row';

it('a row that makes a case more than can be stored is refused before it is kept to be written', () => {
	const notes = Array.from({ length: LOG_MAX }, (_, at) => note(`Anteckning ${at}`));
	const record = exampleCase({ number: '1', notes });
	const stored = { id: crypto.randomUUID(), version: 1, record } as Parameters<
		typeof judgeRow
	>[2][number];
	const file = {
		...{ headers: ['Ärendenummer', 'Anteckning'], columns: ['number', 'note'] as const },
		...{ ignored: [], rows: [], filled: new Set<number>(), remarks: [] }
	};
	const { kommun, committee } = record;
	const registered = '2026-11-30T10:00:00.000Z';
	const patch = { number: '1', kommun, committee, registered, note: 'En till' };
	const row = { line: 2, packed: '["1","En till"]', refusals: [], notes: [], patch };
	const lists = {
		...{ hospital: [], deficiencyInpatient: [], deficiencyPrimary: [], delayReason: [] },
		ward: [exampleItem('ward', record.ward ?? '')],
		healthCentre: [exampleItem('healthCentre', record.healthCentre ?? '')],
		plan: [exampleItem('plan', record.plan ?? '')]
	};
	const context = { now: '2026-11-30 11:00', lists, allCommittees: [] };
	const judged = (known: Parameters<typeof judgeRow>[2]) => judgeRow(file, row, known, context);
	expect(judged([stored])).toMatchObject({ kind: 'refused', refusals: [{ column: 'Anteckning' }] });
	const fewer = { ...stored, record: { ...record, notes: notes.slice(1) } };
	expect(judged([fewer]).kind).toBe('changed');
});
