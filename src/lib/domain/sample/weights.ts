/**
 * How often things happen in the sample, after a real year of about 1 800 cases in Umeå:
 * shares, by list code. A code that is not here gets {@link OTHER}.
 */
export const OTHER = 0.02;

export const WARDS: Readonly<Record<string, number>> = {
	'geriatrik-1': 0.106,
	'geriatrik-2': 0.101,
	'medicin-1': 0.096,
	'medicin-2': 0.068,
	'medicin-3': 0.065,
	strokeavdelning: 0.076,
	'ortopedi-1': 0.075,
	'ortopedi-2': 0.057,
	'kirurgi-1': 0.043,
	'kirurgi-2': 0.038,
	hjartavdelning: 0.054,
	lungavdelning: 0.045,
	infektion: 0.035,
	neurologi: 0.022,
	urologi: 0.014,
	akutvardsavdelning: 0.057,
	onkologi: 0.03,
	rehabmedicin: 0.019
};

export const HEALTH_CENTRES: Readonly<Record<string, number>> = {
	'ersboda-halsocentral': 0.122,
	'mariehems-halsocentral': 0.111,
	'tegs-halsocentral': 0.103,
	'capio-halsocentral-dragonen': 0.098,
	'alidhems-halsocentral': 0.085,
	'backens-halsocentral': 0.079
};

export const PLANS: Readonly<Record<string, number>> = {
	'hem-bef': 0.209,
	'hem-nya': 0.16,
	'hem-ingen': 0.152,
	'hem-utok': 0.134,
	'kort-aterh': 0.079,
	sabo: 0.057,
	'hem-plan': 0.049,
	'kort-utred': 0.041,
	'kort-lak': 0.04,
	'kort-sabo': 0.036,
	avliden: 0.026,
	'kort-ass': 0.009,
	axlagarden: 0.009
};

export const DELAY_REASONS: Readonly<Record<string, number>> = {
	'k-start': 0.14,
	'i-avvaktar': 0.1,
	'r-lakemedel': 0.1,
	'k-hjalpm': 0.09,
	'r-info': 0.08,
	'k-beslut': 0.07,
	'r-transport': 0.06,
	'r-oppenvard': 0.06,
	'k-besked': 0.05,
	'r-sip': 0.05,
	'r-hjalpm': 0.05,
	'i-bostad': 0.04,
	'i-godman': 0.04,
	smitta: 0.03,
	annan: 0.03,
	'k-korttids': 0.01,
	'k-sabo': 0.01,
	okand: 0
};

export const DEFICIENCIES_INPATIENT: Readonly<Record<string, number>> = {
	'rapport-vid-klar': 0.036,
	'underlag-ssk': 0.036,
	tidigarelagd: 0.03,
	'underlag-at': 0.029,
	egenvard: 0.026,
	'rapport-efter-klar': 0.025,
	aterkoppling: 0.023,
	'inskr-sent': 0
};

export const DEFICIENCIES_PRIMARY: Readonly<Record<string, number>> = {
	'fvk-saknas': 0.014,
	'pv-aterkoppling': 0.014
};

/** Cases by month of the year, against the mean: winter is busy, July is not. */
export const SEASON = [1.14, 1.05, 1.06, 1, 0.96, 1, 0.9, 0.97, 0.94, 0.98, 1, 1.02] as const;

/** Admissions by day of the week, Monday first. */
export const WEEKDAYS = [1.15, 1.1, 1.05, 1.05, 1.1, 0.8, 0.75] as const;
