import { describe, expect, it } from 'vitest';
import { codeFromName, slugOf } from './code-from-name';

describe('the code of a new list value', () => {
	it('is made from its name, without Swedish letters or signs', () => {
		expect(codeFromName('Hälsocentral Åsön (öst)', [])).toBe('halsocentral-ason-ost');
	});

	it('is unlike every code already there', () => {
		expect(codeFromName('Medicin 4', ['medicin-4', 'medicin-4-2'])).toBe('medicin-4-3');
	});

	it('exists even when the name has no letter or digit to make it from', () => {
		expect(codeFromName('→', [])).toBe('varde');
	});
});

describe('the address of a list', () => {
	it('is its Swedish name in plain letters', () => {
		expect(slugOf('Orsak till ej hemgång')).toBe('orsak-till-ej-hemgang');
	});
});
