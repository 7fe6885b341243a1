/** Whether the reader at `pathname` is on the page at `href` or one under it. */
export function isAt(href: string, pathname: string): boolean {
	return pathname === href || pathname.startsWith(`${href}/`);
}
