import { expect, it } from 'vitest';
import { readFields } from '../form/form-schema';
import { templateNamed } from './agenda-template';
import { meetingSchema, newMeetingSchema, pointNotesSchema } from './meeting-schema';
import { participantTexts } from './participant-fields';

const POINT = '5d0f6a3c-0000-4000-8000-000000000001';
const notes = (text: string) =>
	readFields(pointNotesSchema, { point: POINT, revision: '2', notes: text, decision: '' });
const meeting = (fields: Record<string, string> = {}) =>
	readFields(meetingSchema, { title: 'Månadsmöte', heldOn: '2026-03-10', ...fields });

it.each([
	['Pelle 19121212-1212 väntar', /personnummer/],
	['Nås på 070-123 45 67', /telefonnummer/],
	['Skriv till anna@umea.se', /e-postadress/]
])('notes that may lead to a person are refused: %s', (text, why) => {
	expect(notes(text)).toMatchObject({
		ok: false,
		problems: [{ field: 'notes', message: expect.stringMatching(why) as string }]
	});
});

it('notes with dates, times, figures and numbers of matters are taken as they are', () => {
	const text = 'Enligt beslut 2026-02-11 kl. 13:00–14:30, dnr SN-2026/00123: 45 % → 60 %.';
	expect(notes(text)).toMatchObject({ ok: true, value: { notes: text, revision: 2, send: '' } });
});

it.each([
	['joint', '', 'Samverkan kommun–region'],
	['short', ' ', 'Kort avstämning'],
	['short', 'Avstämning med NUS', 'Avstämning med NUS']
])('a new meeting by “%s” that is named “%s” is called %s', (template, title, name) => {
	const read = readFields(newMeetingSchema, { template, title, heldOn: '2026-03-10' });
	expect(read).toMatchObject({ ok: true, value: { title: name, template } });
	expect(templateNamed(name)).toBe(title.trim() === '' ? template : null);
});

it('a meeting that is planned keeps a name', () => {
	expect(meeting({ title: ' ' })).toMatchObject({ problems: [{ field: 'title' }] });
});

it('organisations are read row by row with their functions, and empty rows are none', () => {
	const participants = [
		{ organisation: 'Umeå kommun', functions: ['biståndschef', 'enhetschef'] },
		{ organisation: 'Region Västerbotten', functions: [] }
	];
	expect(meeting({ ...participantTexts(participants), organisation5: ' ' })).toMatchObject({
		ok: true,
		value: { participants }
	});
	expect(meeting({ funktioner3: 'chef, 070-123 45 67' })).toMatchObject({
		ok: false,
		problems: [{ field: 'funktioner3' }]
	});
});

it.each([
	['13.15', '13:15'],
	['9', '09:00'],
	['', null]
])('a meeting that begins at “%s” begins at %s', (typed, startsAt) => {
	expect(meeting({ startsAt: typed })).toMatchObject({ ok: true, value: { startsAt } });
});

it('a time that does not exist is refused', () => {
	expect(meeting({ startsAt: '25:00' })).toMatchObject({ problems: [{ field: 'startsAt' }] });
	expect(meeting({ startsAt: 'efter lunch' })).toMatchObject({ problems: [{ field: 'startsAt' }] });
});
