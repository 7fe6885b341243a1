/** A piece of XML that is whole in itself. */
export class Xml {
	constructor(readonly markup: string) {}
}

/** What may stand in {@link xml}: text and numbers are escaped, pieces stand as they are, the rest is nothing. */
type XmlValue = Xml | readonly Xml[] | string | number | false | null | undefined;

/** Signs that XML 1.0 cannot hold, and halves of a pair. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A piece of XML from a template: whatever stands in it as text is escaped. */
export function xml(markup: TemplateStringsArray, ...values: XmlValue[]): Xml {
	let written = markup[0] ?? '';
	for (const [at, value] of values.entries()) {
		written += markupOf(value) + (markup[at + 1] ?? '');
	}
	return new Xml(written);
}

/** An element whose name is not known beforehand. */
export function element(name: string, content: Xml | readonly Xml[]): Xml {
	return new Xml(`<${name}>${markupOf(content)}</${name}>`);
}

function markupOf(value: XmlValue): string {
	if (value instanceof Xml) return value.markup;
	if (typeof value === 'string') return escapeXml(value);
	if (typeof value === 'number') return String(value);
	if (!value) return '';
	return value.map(({ markup }) => markup).join('');
}

/** Text as it may stand between tags or in an attribute. */
export function escapeXml(text: string): string {
	return text
		.replaceAll(IMPOSSIBLE, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll('\r', '&#13;');
}

/** The beginning of every XML part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
