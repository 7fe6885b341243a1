import { expect, it } from 'vitest';
import * as addresses from './addresses';

it('has an address for every page, that can be sent to a colleague', () => {
	const filters = { sex: 'kvinna' };
	expect({
		month: addresses.monthAddress('2019-12', filters),
		monthFile: addresses.monthFileAddress(
			'2019-12',
			{ code: 'delay-reasons', grouping: 'owner' },
			filters
		),
		year: addresses.yearAddress(2019, {}),
		yearOfMeasure: addresses.yearAddress(2019, filters, { code: 'sip-share' }),
		yearFile: addresses.yearFileAddress(2019, { code: 'series:Hemtjänst' }, {}),
		outliers: addresses.outliersAddress(2019, filters)
	}).toMatchInlineSnapshot(`
		{
		  "month": "/oversikt?manad=2019-12&kon=kvinna",
		  "monthFile": "/oversikt/delay-reasons.csv?manad=2019-12&grupp=owner&kon=kvinna",
		  "outliers": "/avvikelser?ar=2019&kon=kvinna",
		  "year": "/ar?ar=2019",
		  "yearFile": "/ar/series%3AHemtj%C3%A4nst.csv?ar=2019",
		  "yearOfMeasure": "/ar?ar=2019&matt=sip-share&kon=kvinna",
		}
	`);
});
