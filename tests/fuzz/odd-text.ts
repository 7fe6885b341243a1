import fc from 'fast-check';

/** Texts that programs have stumbled on: bounds, other types, other meanings, signs that hide. */
const ODD = [
	...[
		'',
		' ',
		'0',
		'-1',
		'1,5',
		'1e309',
		'NaN',
		'null',
		'true',
		'2147483648',
		'9223372036854775808'
	],
	...[
		'0001-01-01',
		'9999-12-31',
		'0000-00-00',
		'2019-02-30',
		'+010000-01-01',
		'9999-12',
		'0001-01'
	],
	...['2019-12', '2019-12-31', '2019-12-31 25:00', '99991231', '2019W52', '٢٠١٩-١٢', '19', '9999'],
	...['__proto__', 'constructor', 'toString', 'default', 'hasOwnProperty', '[object Object]'],
	...['00000000-0000-0000-0000-000000000000', '9b2f7c1e-1111-4111-8111-0123456789ab', 'zzzzzzzz'],
	...[
		"' or 1=1 --",
		'%',
		'%_\\',
		'${7*7}',
		'<script>alert(1)</script>',
		'../../../etc/passwd',
		'//evil'
	],
	...['\0', 'a\0b', '{"a":"\\u0000"}', '\ud800', '\u200b', '\u202e', '\ufeff', '👩‍⚕️', 'å', 'ß', 'İ'],
	...['{', '[]', '[[1]]', '{"__proto__":1}', '=1+1', '\r\nSet-Cookie: a=b', '\t', 'a'.repeat(3_000)]
];

/** A text as no page of ours makes it, or as one well might. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...ODD) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
	{ weight: 1, arbitrary: fc.integer().map(String) }
);
