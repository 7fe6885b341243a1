import type { XmlElement } from './xml-tree';

/** What goes with what it refers to: the whole shape, picture or sound, and not its name of it only. */
const WHOLE = new Set([
	...['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp', 'p:contentPart', 'mc:AlternateContent'],
	...['p:transition', 'p:custDataLst', 'p:controls', 'p:bg', 'a:ext', 'p:ext', 'a:buBlip'],
	...['a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver', 'p:legacyDrawing', 'p:sldLayoutId'],
	...['p:notesMasterId', 'p:handoutMasterId', 'p:sldId', 'p:embeddedFont']
]);

/** Plays what shapes do, of which some may be gone. */
const TIMING = 'p:timing';

const REFERENCE = /^r:/;
const LINK = 'r:link';

/**
 * A part without what it says of parts that are not kept.
 * @param kept the ids of its relations that are
 */
export function withoutReferences(root: XmlElement, kept: ReadonlySet<string>): XmlElement {
	const lost = ({ attributes }: XmlElement) =>
		Object.entries(attributes).some(
			([key, value]) => REFERENCE.test(key) && value !== '' && !kept.has(value)
		);
	const clean = (element: XmlElement): XmlElement | 'lost' | null => {
		if (element.name === TIMING) return null;
		const own = withoutLink(element, kept);
		if (lost(own)) return whole(own) ? null : 'lost';
		const children: XmlElement['children'] = [];
		for (const child of own.children) {
			if (typeof child === 'string') {
				children.push(child);
				continue;
			}
			const cleaned = clean(child);
			if (cleaned === 'lost') {
				if (child.name === 'a:blipFill') children.push(PLAIN_FILL);
				else return whole(own) ? null : 'lost';
			} else if (cleaned !== null) children.push(cleaned);
		}
		return { ...own, children };
	};
	const cleaned = clean(root);
	return cleaned === null || cleaned === 'lost' ? { ...root, children: [] } : cleaned;
}

function whole({ name }: XmlElement): boolean {
	return WHOLE.has(name);
}

/** A picture that is in the file too does without its link to where it came from. */
function withoutLink(element: XmlElement, kept: ReadonlySet<string>): XmlElement {
	const { [LINK]: link, ...attributes } = element.attributes;
	if (link === undefined || kept.has(link) || !('r:embed' in attributes)) return element;
	return { ...element, attributes };
}

/** Stands for a picture that a theme fills surfaces with. */
const PLAIN_FILL: XmlElement = {
	name: 'a:solidFill',
	attributes: {},
	children: [{ name: 'a:schemeClr', attributes: { val: 'phClr' }, children: [] }]
};
