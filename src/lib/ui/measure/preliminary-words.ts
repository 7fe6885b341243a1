import { mayChange, type YearGroupsView, type YearView } from '../../domain/views/chart-view';

/** `preliminär: okt–nov`: which of the newest year's figures may change; '' for none. */
export function preliminaryWords(view: YearView | YearGroupsView): string {
	const newest = view.series.find(({ role }) => role === 'current') ?? view.series[0];
	const places = (newest?.points ?? []).flatMap((point, place) =>
		mayChange(point) ? [place] : []
	);
	if (places.length === 0) return '';
	if (view.kind !== 'year') return 'preliminär';
	const name = (place: number | undefined) => view.labels[place ?? 0]?.label ?? '';
	const whole = places.length === (places.at(-1) ?? 0) - (places[0] ?? 0) + 1;
	const range = [places[0], places.at(-1)].map(name);
	const named = whole && places.length > 2 ? range.join('–') : places.map(name).join(', ');
	return `preliminär: ${named}`;
}
