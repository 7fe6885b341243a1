import { isMonth, type Month } from '../calendar/month';

const PATH = '/registervard';

/** Registervård as its address says it; what is not asked for is the latest month that has ended, of all committees. */
export interface CareAddress {
	month?: Month | undefined;
	committee?: string | undefined;
}

/** Reads the address; what is not understood is as if it were not there. */
export function readCareAddress(parameters: URLSearchParams): CareAddress {
	const month = parameters.get('manad') ?? '';
	const committee = parameters.get('namnd') ?? '';
	return {
		...(isMonth(month) && { month }),
		...(committee !== '' && { committee })
	};
}

/** The address of Registervård. */
export function careHref({ month, committee }: CareAddress = {}): string {
	const parameters = new URLSearchParams({
		...(month && { manad: month }),
		...(committee && { namnd: committee })
	});
	return parameters.size === 0 ? PATH : `${PATH}?${parameters.toString()}`;
}
