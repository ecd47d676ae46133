/** What the page of plan and reality shows: the rows of the chosen grouping, months, executors and income, as its reader may see them. */
import { computeActuals, isChosen, sumOfRows, type Grouping } from '$lib/domain/actuals/actuals';
import type { PlannedLine } from '$lib/domain/actuals/actuals-cell';
import { executorsOf } from '$lib/domain/actuals/executor';
import { incomeBy, incomeOf, incomeSums } from '$lib/domain/actuals/income';
import { overrunsOf } from '$lib/domain/actuals/overruns';
import { notAhead, usedOverTime } from '$lib/domain/actuals/used-over-time';
import { commitmentFigures } from '$lib/domain/declaration/commitment-figures';
import { monthOf } from '$lib/domain/declaration/work-period';
import { sumHours } from '$lib/domain/shared/hours';
import type { Day } from '$lib/domain/shared/day';
import { schoolYearPeriod } from '$lib/domain/shared/school-year';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import type { Access } from '$lib/server/auth/actor';
import { checksAll, organisationsSeen } from '$lib/server/auth/checking';
import { may } from '$lib/server/auth/permissions';
import type { TenantTransaction } from '$lib/server/db/tenancy';
import { listCheckers, listCommitments, listRounds } from '$lib/server/queries/agreed-hours';
import { listStoredAwards, listStoredInstalments } from '$lib/server/queries/awards';
import type { ComputedBudget } from '$lib/server/queries/computed-budget';
import { listDeclaredMonths, listDeclaredTotals, type DeclaredMonth } from '$lib/server/queries/declared-totals';
import { EXECUTOR_CHANGES, listStored, RECEIPTS } from '$lib/server/queries/edited-lists';
import { listVersions } from '$lib/server/queries/versions';
import type { AskedActuals } from './actuals-address';
import { ownFigures } from './actuals-sentence';

/** As many rows as somebody looks through; the others stand in one row together until they are asked for. */
const MOST_ROWS = 40;

export async function readActuals(
	trx: TenantTransaction,
	access: Access,
	budget: ComputedBudget,
	asked: AskedActuals,
	today: Day
) {
	const { facts } = budget;
	const { schoolYear } = facts;
	const { partnershipId } = access;
	const place = { partnershipId, schoolYear };
	const lines = plannedLines(budget);
	const commitments = (await listCommitments(trx, partnershipId, schoolYear)).map(({ value }) => value);
	const prices = commitmentFigures(commitments, indexTariffs(facts.tariffs), facts.settings.pricingDay);
	const rounds = await listRounds(trx, partnershipId, schoolYear);
	const moreToCome = today < schoolYearPeriod(schoolYear).until || rounds.some(({ state }) => state === 'open');
	const actuals = computeActuals({
		lines,
		agreed: commitments.map((each, index) => ({ ...each, amount: prices[index]?.price?.amount ?? null })),
		declared: await listDeclaredTotals(trx, partnershipId, schoolYear),
		moreToCome
	});
	const declares = access.partnerIds.some((id) => may(access, 'hours.declare', id));
	const by: Grouping = asked.by ?? (declares && !checksAll(access) ? 'partner' : 'area');
	const total = actuals.totalOf(asked);
	const checkers = await listCheckers(trx, partnershipId, schoolYear);
	const ownIds = access.partnerIds.filter((id) => facts.partners.some((partner) => partner.id === id));
	const order = orderOf(budget, by, ownIds);
	const rows = [...actuals.rowsBy(by, asked)].sort((one, other) => order(one.key) - order(other.key));
	const shown = asked.all ? rows.length : MOST_ROWS;
	const changes = await listStored(trx, EXECUTOR_CHANGES, place);
	return {
		...{ by, moreToCome, total },
		rows: rows.slice(0, shown),
		rest: shown < rows.length ? { count: rows.length - shown, ...sumOfRows(rows.slice(shown)) } : null,
		overruns: overrunsOf(actuals, asked, asked.unit),
		own: ownFigures(actuals, ownIds, asked),
		overTime: await overTimeOf(),
		seen: organisationsSeen(access, facts.partners, checkers),
		changes,
		executors: linesWithExecutors(),
		frozenVersions: (await listVersions(trx, partnershipId, schoolYear)).length,
		income: await incomeSection(),
		mayChangeExecutor: may(access, 'hours.agree'),
		mayEditReceipts: may(access, 'budget.edit')
	};

	async function overTimeOf() {
		const potOf = new Map(lines.map(({ id, potId }) => [id, potId]));
		const all = await listDeclaredMonths(trx, partnershipId, schoolYear);
		const months = all.filter((month) => {
			const lineId = potOf.has(month.lineId ?? '') ? month.lineId : null;
			return isChosen({ ...month, lineId, potId: potOf.get(lineId ?? '') ?? null }, asked);
		});
		// Nobody declares a lump sum: at no pace would it be used up.
		const planned = asked.unit === 'hours' ? total.hours.planned : total.euro.planned - total.lumpSums;
		const sums = months.map(({ month, hours, amount }) => ({
			...{ month, declared: asked.unit === 'hours' ? hours : amount }
		}));
		const later = sums.filter(({ month }) => month > monthOf(today).from);
		return {
			used: usedOverTime(schoolYear, planned, notAhead(sums, today), lastMonthOf(notAhead(all, today))),
			/** About months that are still to come. */
			ahead: later.reduce((sum, { declared }) => sum + declared, 0n),
			partial: asked.unit === 'euro' && (total.unpriced.planned > 0 || total.unpriced.declared > 0),
			unpricedHours: sumHours(months.map(({ unpricedHours }) => unpricedHours))
		};
	}

	/** Only lines that somebody else performs than the budget names. */
	function linesWithExecutors() {
		return facts.lines.flatMap((line) => {
			const executors = executorsOf(line, changes, schoolYear);
			return executors.length > 1 || executors[0]?.partnerId !== line.partnerId ? [{ lineId: line.id, executors }] : [];
		});
	}

	async function incomeSection() {
		const keeps = may(access, 'award.view');
		const receipts = await listStored(trx, RECEIPTS, place);
		const rows = incomeOf({
			sources: facts.sources,
			figures: new Map(budget.figures.sources.map((source) => [source.sourceId, source])),
			receipts,
			subsidy: budget.figures.subsidy.used,
			awards: keeps ? await awardsWithPayments(trx, partnershipId) : null,
			twelfths: facts.settings.twelfthsInFirstCalendarYear
		});
		const money = rows.filter(({ source }) => !source.inKind);
		return {
			rows,
			sums: incomeSums(money),
			perCertainty: incomeBy(money, ({ certainty }) => certainty),
			perArea: incomeBy(money, ({ source }) => source.areas.join(' ')),
			/** One by one for who may know their references; the others see the totals. */
			receipts: keeps ? receipts : null
		};
	}
}

export type ActualsData = Awaited<ReturnType<typeof readActuals>>;

/** The last month about which anybody declared. */
function lastMonthOf(months: readonly DeclaredMonth[]): Day | null {
	const declared = months.filter(({ hours }) => hours !== 0n).map(({ month }) => month);
	return declared.reduce<Day | null>((last, month) => (last === null || month > last ? month : last), null);
}

async function awardsWithPayments(trx: TenantTransaction, partnershipId: string) {
	const awards = await listStoredAwards(trx, partnershipId);
	const instalments = await listStoredInstalments(trx, partnershipId);
	return awards.map((award) => ({
		...award,
		instalments: instalments.filter(({ awardId }) => awardId === award.id)
	}));
}

function plannedLines({ facts, figures }: ComputedBudget): readonly PlannedLine[] {
	const figuresOf = new Map(figures.lines.map((line) => [line.lineId, line]));
	return facts.lines.map(({ id, area, partnerId, roleId, potId, cost }) => ({
		...{ id, area, partnerId, roleId, potId, cost: cost.kind },
		hours: cost.kind === 'hours' ? cost.hours : null,
		amount: figuresOf.get(id)?.amount ?? null
	}));
}

/** As the budget has them, own organisations first; what has no name comes last. */
function orderOf({ facts }: ComputedBudget, by: Grouping, ownIds: readonly string[]) {
	const ids = {
		area: ['opleiden', 'professionaliseren', 'onderzoeken', 'shared'],
		pot: facts.split.map(({ id }) => id),
		partner: [...ownIds, ...facts.partners.map(({ id }) => id)],
		line: facts.lines.map(({ id }) => id)
	}[by];
	const places = new Map([...ids].reverse().map((id, index) => [id, ids.length - 1 - index]));
	return (key: string | null) => places.get(key ?? '') ?? ids.length;
}
