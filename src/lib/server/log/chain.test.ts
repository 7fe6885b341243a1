import { expect, it } from 'vitest';
import type { SealedContent } from '../../domain/log/canonical';
import { CHAIN_START, linkOf } from './chain';

const entry: SealedContent = {
	id: '1',
	at: '2026-11-25T09:00:00.000000Z',
	actor: 'kommandorad',
	actorId: 'kommandorad',
	address: null,
	kommun: '2480',
	committee: null,
	event: 'board-read',
	caseId: null,
	caseIds: [],
	details: { shown: 0 }
};

it('a link depends on the entry and on every link before it', () => {
	const first = linkOf(CHAIN_START, entry);
	expect(linkOf(first, entry)).not.toBe(first);
	expect(linkOf(CHAIN_START, { ...entry, actor: 'någon annan' })).not.toBe(first);
});

it('a link is the same in every version, or old chains would seem broken', () => {
	expect(linkOf(CHAIN_START, entry)).toMatchInlineSnapshot(
		`"0c743cfa6fcd8f1556aeae8dc10483ec0b5f98fd4f7a6a5aa61112811bda336b"`
	);
});
