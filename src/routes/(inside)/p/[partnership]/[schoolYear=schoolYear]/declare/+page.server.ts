/** The hours an organisation declares: drafts of a month or week in a table, and what became of what was submitted. */
import { error } from '@sveltejs/kit';
import { sendLines } from '$lib/components/declaration/sent-lines';
import { roundMoment, roundOfWork } from '$lib/domain/declaration/round';
import { askedPeriod, previousPeriod } from '$lib/domain/declaration/work-period';
import { toSchoolYear } from '$lib/domain/shared/school-year';
import { indexTariffs } from '$lib/domain/tariff/resolve-tariff';
import { declareAnswerMessages } from '$lib/messages/declare-answer';
import type { Locale } from '$lib/messages/locale';
import { requireAccess } from '$lib/server/auth/guard';
import { may } from '$lib/server/auth/permissions';
import { readComputedBudget } from '$lib/server/queries/computed-budget';
import { addedElsewhere } from './added-elsewhere';
import { agreedRows } from './agreed-rows';
import { closedHint, noCorrection } from './closed-hint';
import { answerOf } from './declare-answer';
import { readDeclared, roundOfPeriod } from './declared-data';
import { doneSentence } from './done-sentence';
import { lineActions } from './line-actions';
import { periodChoices } from './period-choices';
import { periodWords } from './period-words';
import { peopleActions } from './people-actions';
import { quickBegin } from './quick-begin';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends('hours:declared');
	const access = requireAccess({ locals, url }, params.partnership, 'hours.view');
	const asked = (name: string) => url.searchParams.get(name);
	const own = access.partnerIds.filter((id) => may(access, 'hours.declare', id));
	const partnerId = own.find((id) => id === asked('partner')) ?? own[0] ?? null;
	const schoolYear = toSchoolYear(params.schoolYear);
	const today = locals.services.today();
	const period = askedPeriod({ month: asked('month'), week: asked('week') }, schoolYear, today);
	const allFound = url.searchParams.getAll('all').includes('findings');
	const budget = await readComputedBudget(locals.services, access, schoolYear, (trx, computed, moment) =>
		computed && partnerId !== null
			? readDeclared(trx, computed, { partnershipId: access.partnershipId, partnerId, period, today, moment, allFound })
			: Promise.resolve(null)
	);
	if (!budget) error(404, 'notFound');
	const { facts, beside: declared } = budget;
	const partners = facts.partners.filter(({ id }) => own.includes(id)).map(({ id, name }) => ({ id, name }));
	const { locale } = locals;
	/** Those somebody acts for, whether or not their role declares hours. */
	const organisations = facts.partners.filter(({ id }) => access.partnerIds.includes(id)).map(({ name }) => name);
	const words = { period: periodWords(period, locale), previous: periodWords(previousPeriod(period), locale) };
	const told = { told: asked('told'), count: Number(asked('count')) || 0, of: Number(asked('of')) || 0 };
	const base = {
		schoolYear,
		period,
		words,
		choices: periodChoices(period, schoolYear, locale),
		partners,
		partnerId,
		told: told.told,
		count: told.count,
		done: doneSentence(told, locale)
	};
	if (declared === null || partnerId === null)
		return { ...base, declaring: null, without: withoutSentence(organisations, locale) };
	const { agreed, lines, found, live, sums, last, people, names, budgetLines, wereDisputed } = declared;
	const ofDays = roundOfPeriod(agreed.rounds, period);
	const round = ofDays && { ...ofDays, moment: roundMoment(ofDays, today) };
	const going = ofDays && roundOfWork(agreed.rounds, ofDays, today);
	const taking = going && { ...going, moment: roundMoment(going, today) };
	return {
		...base,
		without: null,
		declaring: {
			partnerId,
			lines: sendLines(lines),
			wereDisputed,
			found,
			live,
			answer: answerOf(
				{
					...{ declared: sums, commitments: live.commitments, round, taking },
					tariffs: indexTariffs(live.tariffs),
					within: lines.filter(({ from }) => from >= period.from && from < period.until),
					...{ period: words.period, kind: period.kind, until: period.until }
				},
				locale
			),
			/** Said where no round takes hours of these days. */
			closedHint: closedHint({ rounds: agreed.rounds, period, today }, locale),
			quick: quickBegin({ rounds: agreed.rounds, period, today }, locale),
			/** Of the line that was just saved by form. */
			elsewhere:
				base.told === 'added' ? addedElsewhere(asked('day'), { rounds: agreed.rounds, period, today }, locale) : null,
			/** Said where corrections are made, while they cannot be. */
			noCorrection: noCorrection({ rounds: agreed.rounds, period, today }, locale),
			treatments: live.treatments,
			declared: sums,
			commitments: live.commitments,
			people,
			names,
			round,
			/** The round that hours of these days go with: a later one once theirs is settled; `null` when none takes them. */
			taking,
			tariffs: live.tariffs,
			roles: facts.roles.map(({ id, name }) => ({ id, name })),
			draftsOfRound: declared.draftsOfRound,
			agreedRows: agreedRows(live.commitments, sums, { roles: facts.roles, locale }),
			budgetLines,
			pots: facts.split.map(({ id, name }) => ({ id, name })),
			last: sendLines(last ? [last] : []),
			today,
			/** Lists of which every line is asked for. */
			inFull: url.searchParams.getAll('all'),
			/** Of what is sent next: the same again is one request. */
			key: locals.services.newId(),
			removed: asked('removed'),
			editing: asked('edit')
		}
	};
};

/** What somebody reads who declares for nobody; `organisations`: those they act for in another role. */
function withoutSentence(organisations: readonly string[], locale: Locale): string {
	const text = declareAnswerMessages[locale];
	return organisations.length === 0 ? text.nobody : text.notWithRole(organisations.join(', '));
}

export const actions: Actions = { ...lineActions, ...peopleActions };
