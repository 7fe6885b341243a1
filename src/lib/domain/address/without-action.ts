/** Whether a parameter names the form's action, which stands in the address that a form is posted to. */
export function isAction(name: string): boolean {
	return name.startsWith('/');
}

/** A page's own address, without the action that was sent to it. */
export function withoutAction({
	pathname,
	searchParams
}: Pick<URL, 'pathname' | 'searchParams'>): string {
	const kept = [...searchParams].filter(([name]) => !isAction(name));
	return `${pathname}?${new URLSearchParams(kept)}`;
}
