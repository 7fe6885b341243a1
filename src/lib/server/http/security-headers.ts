/**
 * For whatever is no page of ours: data, files, refusals. A browser that is led to show one as a
 * page runs and fetches nothing in it. Pages carry the policy of svelte.config.js instead.
 */
const NO_PAGE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Nothing of this is used here, so no script that gets in may use it either. */
const PERMISSIONS = [
	'accelerometer',
	'autoplay',
	'camera',
	'display-capture',
	'encrypted-media',
	'fullscreen',
	'geolocation',
	'gyroscope',
	'hid',
	'idle-detection',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'picture-in-picture',
	'screen-wake-lock',
	'serial',
	'usb',
	'xr-spatial-tracking'
]
	.map((feature) => `${feature}=()`)
	.join(', ');

const COMMON = {
	// What the server sends may be about persons: no cache on the way and no disk keeps it. Files
	// with a fingerprint in their name say otherwise themselves.
	'cache-control': 'no-store',
	'content-security-policy': NO_PAGE,
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': PERMISSIONS,
	// Not `no-referrer`: browsers then send `Origin: null` with our own forms, which the check
	// against cross-site requests refuses.
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	// For browsers that do not know frame-ancestors.
	'x-frame-options': 'DENY'
};

/** A year, in seconds: browsers then never try the address without encryption. */
const HSTS = 'max-age=31536000';

/**
 * The headers that every answer has unless it says otherwise, by lower-case name.
 * @param secure whether the browser reached us over TLS
 */
export function securityHeaders({ secure }: { secure: boolean }): Readonly<Record<string, string>> {
	// Over plain HTTP the header means nothing, and on a test computer it would lock the address.
	return secure ? { ...COMMON, 'strict-transport-security': HSTS } : COMMON;
}
