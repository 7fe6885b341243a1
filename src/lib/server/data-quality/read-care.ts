import { addMonths, monthOf, monthsBetween, type Month } from '../../domain/calendar/month';
import { stockholmMoment } from '../../domain/calendar/stockholm';
import type { CareAddress } from '../../domain/data-quality/address';
import type { CareKind, CareRow } from '../../domain/data-quality/care-row';
import { CHECK_KINDS, type CheckKind, type OpenCheck } from '../../domain/data-quality/check';
import { CHECKS, OPEN_CHECKS } from '../../domain/data-quality/checks';
import { flawCount } from '../../domain/data-quality/quality-facts';
import { formatMoment } from '../../domain/format/date';
import { hasEnded, type CommitteeReview } from '../../domain/month-review/committee-review';
import { asUpkeep } from '../access/upkeep';
import { today } from '../clock';
import type { Transaction } from '../database/transaction';
import { refuseAddress } from '../http/read-address';
import type { Committee } from '../lists/read-kommun';
import {
	EVER,
	latestReviews,
	reviewHistory,
	type MonthReview,
	type ReviewSpan
} from '../month-review/read';
import { changedSince } from '../month-review/read-changed';
import { committeesToReview } from '../month-review/read-committees';
import { monthsWithFigures } from '../month-review/read-months';
import { unreviewedMonths } from '../month-review/read-unreviewed';
import { frozenMonths } from '../retention/read-frozen-months';
import type { Scope } from '../scope';
import { qualityByMonth, staleByMonth } from './read-quality-by-month';

/** Months that stand beside each other. */
const MONTHS = 12;

/** Everything Registervård shows. The counts are null for those who may only review. */
export async function loadCarePage(tx: Transaction, scope: Scope, address: CareAddress) {
	const running = monthOf(today());
	const month = address.month ?? addMonths(running, -1);
	const committees = await committeesToReview(tx, scope);
	const codes = committees.map(({ code }) => code);
	const committee = committees.find(({ code }) => code === address.committee)?.code;
	if (address.committee !== undefined && committee === undefined) {
		refuseAddress('Nämnden finns inte bland dem som du ser.');
	}
	// The chosen month stands among those shown, also when it lies further back.
	const last = month > addMonths(running, -MONTHS) ? running : addMonths(month, MONTHS - 1);
	const months = monthsBetween(addMonths(last, 1 - MONTHS), last);
	const span = { from: months[0] ?? month, to: last, committees: committee ? [committee] : codes };
	return {
		month,
		months,
		running,
		committee: committee ?? null,
		committees,
		ended: hasEnded(month, today()),
		kinds: scope.capabilities.includes('cases.read')
			? await loadKinds(tx, scope, { months, span })
			: null,
		/** Months with figures that somebody has yet to review. */
		unreviewed: [...(await unreviewedMonths(tx, scope, span))],
		reviews: await committeeReviews(tx, scope, { month, committees }),
		history: (await reviewHistory(tx, scope, { month, committees: codes })).map((act) => ({
			...actWords(act),
			committee: committees.find(({ code }) => code === act.committee)?.name ?? act.committee,
			reviewed: act.reviewed
		}))
	};
}

async function loadKinds(
	tx: Transaction,
	scope: Scope,
	{ months, span }: { months: readonly Month[]; span: ReviewSpan }
): Promise<CareKind[]> {
	const own = {
		...span,
		committees: span.committees.filter((code) => scope.committees.includes(code))
	};
	const [committee, ...others] = own.committees;
	const one = others.length === 0 && committee ? { committee } : {};
	const facts = await qualityByMonth(tx, scope, own);
	const stale = await staleByMonth(tx, scope, { date: today(), committees: own.committees });
	const gone = new Set(await frozenMonths(tx, scope, { ...span, ...one }));
	const shown = (each: Month) => (gone.has(each) ? undefined : facts.get(each));
	const kinds = (Object.keys(CHECK_KINDS) as CheckKind[]).map((kind): CareKind => ({
		kind,
		title: CHECK_KINDS[kind],
		rows: CHECKS.filter((check) => check.kind === kind).map((check): CareRow => {
			const { code, title, definition, fields } = check;
			const counts = months.map((each) => {
				const found = shown(each);
				return found ? flawCount(check, found) : null;
			});
			return { code, title, definition, mendable: fields.length > 0, counts, now: null };
		})
	}));
	const open = OPEN_CHECKS.map((check) => openRow(check, months, stale.get(check.code)));
	return [...kinds, { kind: 'open', title: 'Öppna för länge', rows: open }];
}

function openRow(
	{ code, title, definition, fields }: OpenCheck,
	months: readonly Month[],
	found: ReadonlyMap<Month, number> = new Map()
): CareRow {
	const counts = months.map((month) => {
		const flawed = found.get(month) ?? 0;
		return { flawed, of: flawed };
	});
	const now = [...found.values()].reduce((sum, count) => sum + count, 0);
	return { code, title, definition, mendable: fields.length > 0, counts, now };
}

async function committeeReviews(
	tx: Transaction,
	scope: Scope,
	{ month, committees }: { month: Month; committees: readonly Committee[] }
): Promise<CommitteeReview[]> {
	const codes = committees.map(({ code }) => code);
	const all = await latestReviews(tx, scope, { from: EVER.from, to: month, committees: codes });
	// Whoever reviews may lack the right to read cases; how many have changed tells nothing of them.
	return asUpkeep(tx, scope, async (upkeep) => {
		const rows: CommitteeReview[] = [];
		for (const { code, name } of committees) {
			const own = all.filter((review) => review.committee === code);
			const review = own.find((each) => each.month === month);
			const done = new Set(own.flatMap((each) => (each.reviewed ? [each.month] : [])));
			const figures = await monthsWithFigures(tx, upkeep, {
				...{ from: EVER.from, to: month, committee: code }
			});
			if (!figures.includes(month) && !review?.reviewed) continue;
			rows.push({
				code,
				name,
				reviewed: review?.reviewed ?? false,
				by: review ? actWords(review) : null,
				changed: review?.reviewed ? await changedSince(tx, upkeep, review) : 0,
				earlier: figures.filter((each) => each < month && !done.has(each)).length
			});
		}
		return rows;
	});
}

function actWords({ actor, at }: MonthReview): { actor: string; at: string } {
	return { actor, at: formatMoment(stockholmMoment(new Date(at))) };
}
