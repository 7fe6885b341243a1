import { encode } from 'uqr';

/** A QR code as one shape, its modules one unit wide, with a quiet edge. */
export interface QrCode {
	/** Width and height, in modules. */
	size: number;
	/** An SVG path over the dark modules. */
	path: string;
}

/** Draws a text as a QR code. */
export function qrCode(text: string): QrCode {
	const { size, data } = encode(text, { border: 2 });
	const path = data.flatMap((row, y) =>
		row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))
	);
	return { size, path: path.join('') };
}
