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
	const first = linkOf(CHAIN_START, entry, null);
	expect(linkOf(first, entry, null)).not.toBe(first);
	expect(linkOf(CHAIN_START, { ...entry, actor: 'någon annan' }, null)).not.toBe(first);
});

it('a link is the same in every version, or old chains would seem broken', () => {
	expect(linkOf(CHAIN_START, entry, null)).toMatchInlineSnapshot(
		`"0c743cfa6fcd8f1556aeae8dc10483ec0b5f98fd4f7a6a5aa61112811bda336b"`
	);
});

it('a link with a time depends on the time and on the chain it belongs to', () => {
	const stamp = { chain: 'kedja', at: '2026-11-25T09:00:10.000000Z' };
	const links = [
		linkOf(CHAIN_START, entry, null),
		linkOf(CHAIN_START, entry, stamp),
		linkOf(CHAIN_START, entry, { ...stamp, chain: 'annan' }),
		linkOf(CHAIN_START, entry, { ...stamp, at: '2026-11-25T09:00:11.000000Z' })
	];
	expect(new Set(links).size).toBe(4);
	expect(links[1]).toMatchInlineSnapshot(
		`"1aee5233d6bca679451c6edda136571164c9cea01740bccb8ae8719b4b69b258"`
	);
});
