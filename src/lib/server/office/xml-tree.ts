import { Parser } from 'saxen';
import { escapeXml, Xml } from './xml';

/** An element of an XML part that is read whole; names keep their prefixes. */
export interface XmlElement {
	name: string;
	attributes: Record<string, string>;
	children: (XmlElement | string)[];
}

/** The root of an XML part; null where it is not well-formed. */
export function parseXml(text: string): XmlElement | null {
	const parser = new Parser();
	const root: XmlElement = { name: '', attributes: {}, children: [] };
	const open = [root];
	let failed = false;
	const add = (child: XmlElement | string) => open.at(-1)?.children.push(child);
	parser.on('openTag', (name, attributes) => {
		const element: XmlElement = { name, attributes: { ...attributes() }, children: [] };
		add(element);
		open.push(element);
	});
	parser.on('closeTag', () => open.pop());
	parser.on('text', (written, decode) => add(decode(written)));
	parser.on('cdata', add);
	parser.on('error', () => (failed = true));
	parser.write(text);
	parser.end();
	return failed ? null : (elementsOf(root)[0] ?? null);
}

/** The elements that stand in another, without the text between them. */
export function elementsOf({ children }: XmlElement): XmlElement[] {
	return children.filter((child) => typeof child !== 'string');
}

/** The first element of a name in another. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
	return elementsOf(element).find((child) => child.name === name);
}

/** All elements of some names, however deep, in their order. */
export function* descendants(
	element: XmlElement,
	...names: readonly string[]
): Generator<XmlElement> {
	for (const child of elementsOf(element)) {
		if (names.length === 0 || names.includes(child.name)) yield child;
		yield* descendants(child, ...names);
	}
}

/** All text of an element. */
export function textOf(element: XmlElement): string {
	return element.children
		.map((child) => (typeof child === 'string' ? child : textOf(child)))
		.join('');
}

/** An element as it is written. */
export function xmlOf({ name, attributes, children }: XmlElement): Xml {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
	const content = children
		.map((child) => (typeof child === 'string' ? escapeXml(child) : xmlOf(child).markup))
		.join('');
	const tag = `${name}${written.join('')}`;
	return new Xml(content === '' ? `<${tag}/>` : `<${tag}>${content}</${name}>`);
}
