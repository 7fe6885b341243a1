/** A time of day as it stands at the end of a typed date, or why it is none. */
export type TypedTime = { time: string } | { problem: string };

const WITH_MARK = /^(\d{1,2})[:.,](\d{2})(?:[:.](\d{2}))?$/;
const BARE = /^(\d{1,2})(\d{2})?$/;

/** Reads `10:30`, `10.30`, `1030`, `930` or `9` as `TT:MM`; null for what looks like no time. */
export function readTypedTime(text: string): TypedTime | null {
	const parts = WITH_MARK.exec(text) ?? BARE.exec(text);
	if (!parts) return null;
	const [, hour = '', minute = '00', second] = parts;
	const time = [hour, minute, ...(second ? [second] : [])].map((part) => part.padStart(2, '0'));
	const [hours = 0, ...rest] = time.map(Number);
	if (hours < 24 && rest.every((part) => part < 60)) return { time: time.join(':') };
	return { problem: `Klockslaget ${time.join(':')} finns inte. Rätta det.` };
}
