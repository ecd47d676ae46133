-- Everything a year's budget rests on, one row per thing a person edits, and the frozen versions of it.
-- What belongs to one budget has the school year in its key: the same id may live on in the next year.

create table budget (
	partnership_id record_id not null references partnership (id),
	school_year school_year not null,
	reference_year school_year not null,
	-- A rule of the product or of entered_scheme; none: the rules in force on the dates of the year.
	scheme_id record_id,
	recipient text not null default 'recognised' check (recipient in ('recognised', 'aspirantYear1or2', 'aspirantYear3or4')),
	twelfths_in_first_calendar_year integer not null default 5 check (twelfths_in_first_calendar_year between 1 and 11),
	twelfths_reason long_text,
	pricing_day calendar_day not null,
	shared_key_opleiden weight not null,
	shared_key_professionaliseren weight not null,
	shared_key_onderzoeken weight not null,
	shared_key_reason long_text,
	gap_carriers jsonb not null check (
		jsonb_typeof(gap_carriers) = 'object' and gap_carriers ?& array['opleiden', 'professionaliseren', 'onderzoeken']
	),
	created_at timestamptz not null default now(),
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, school_year)
);

-- The amounts of an award are shared, because the budget shows them. Reference, remarks and payments stand apart:
-- they are for the penvoerder's staff and the accountant.
create table award (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	position integer not null,
	title one_line not null,
	from_day calendar_day not null,
	until_day calendar_day not null check (until_day > from_day),
	amount_granted amount not null,
	granted_on calendar_day not null,
	amount_corrected amount,
	corrected_on calendar_day,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	check ((amount_corrected is null) = (corrected_on is null))
);

create table award_detail (
	partnership_id record_id not null,
	award_id record_id not null,
	reference one_line,
	note long_text,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, award_id),
	foreign key (partnership_id, award_id) references award (partnership_id, id) on delete cascade deferrable
);

create table instalment (
	partnership_id record_id not null,
	id record_id not null,
	position integer not null,
	award_id record_id not null,
	due_on calendar_day not null,
	amount amount not null,
	received_on calendar_day,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	foreign key (partnership_id, award_id) references award (partnership_id, id) on delete cascade deferrable
);
create index instalment_by_award on instalment (partnership_id, award_id);

create table tariff (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	position integer not null,
	partner_id record_id,
	role_id record_id,
	area text check (area in ('opleiden', 'professionaliseren', 'onderzoeken')),
	amount_per_hour amount not null check (amount_per_hour > 0),
	valid_from calendar_day not null,
	valid_until calendar_day check (valid_until > valid_from),
	agreed_in long_text,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	foreign key (partnership_id, role_id) references role (partnership_id, id) deferrable,
	-- The scopes of the precedence: partner + role + area, partner + role, role + area, role, none.
	check (role_id is not null or (partner_id is null and area is null)),
	constraint tariffs_of_one_scope_do_not_overlap exclude using gist (
		partnership_id with =,
		coalesce(partner_id::text, '') with =,
		coalesce(role_id::text, '') with =,
		coalesce(area, '') with =,
		daterange(valid_from, valid_until) with &&
	) deferrable
);

-- What an hour really costs one organisation: seen by its own members only.
create table wage_cost (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	partner_id record_id not null,
	role_id record_id,
	amount_per_hour amount not null check (amount_per_hour > 0),
	valid_from calendar_day not null,
	valid_until calendar_day check (valid_until > valid_from),
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	foreign key (partnership_id, role_id) references role (partnership_id, id) deferrable,
	constraint wage_costs_of_one_role_do_not_overlap exclude using gist (
		partnership_id with =,
		partner_id with =,
		coalesce(role_id::text, '') with =,
		daterange(valid_from, valid_until) with &&
	) deferrable
);

create table allocation_key (
	partnership_id record_id not null,
	school_year school_year not null,
	id record_id not null,
	position integer not null,
	name one_line not null,
	kind text not null check (
		kind in ('equal', 'percentages', 'students', 'trainingPlaces', 'pupils', 'hours', 'declaredHours')
	),
	reference_day calendar_day not null,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, school_year, id),
	foreign key (partnership_id, school_year) references budget (partnership_id, school_year) deferrable
);

create table allocation_key_base (
	partnership_id record_id not null,
	school_year school_year not null,
	key_id record_id not null,
	partner_id record_id not null,
	position integer not null,
	weight weight not null,
	primary key (partnership_id, school_year, key_id, partner_id),
	foreign key (partnership_id, school_year, key_id)
		references allocation_key (partnership_id, school_year, id) on delete cascade deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable
);

create table funding_source (
	partnership_id record_id not null,
	school_year school_year not null,
	id record_id not null,
	position integer not null,
	name one_line not null,
	giver_partner_id record_id,
	amount_kind text not null check (amount_kind in ('entered', 'hours', 'subsidy', 'unknown')),
	amount amount,
	hours hours,
	value_per_hour amount,
	areas text[] not null check (
		cardinality(areas) > 0 and areas <@ array['opleiden', 'professionaliseren', 'onderzoeken']
	),
	areas_limited_by text not null check (areas_limited_by in ('law', 'agreement')),
	certainty text not null check (certainty in ('granted', 'applied', 'expected')),
	duration text not null check (duration in ('structural', 'incidental')),
	duration_until calendar_day,
	in_kind boolean not null default false,
	regular_funding text not null default 'notAnswered' check (
		regular_funding in ('no', 'partly', 'yes', 'notAnswered')
	),
	note long_text,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, school_year, id),
	foreign key (partnership_id, school_year) references budget (partnership_id, school_year) deferrable,
	foreign key (partnership_id, giver_partner_id) references partner (partnership_id, id) deferrable,
	check ((amount_kind = 'entered') = (amount is not null)),
	check ((amount_kind = 'hours') = (hours is not null)),
	check ((amount_kind = 'hours') = (value_per_hour is not null)),
	check (duration = 'incidental' or duration_until is null)
);
create unique index one_subsidy_source on funding_source (partnership_id, school_year) where amount_kind = 'subsidy';

create table split_node (
	partnership_id record_id not null,
	school_year school_year not null,
	id record_id not null,
	position integer not null,
	parent_id record_id check (parent_id <> id),
	name one_line not null,
	rule text not null check (rule in ('fixed', 'percentage', 'weight', 'remainder', 'sources')),
	rule_amount amount,
	rule_percentage weight,
	rule_weight weight,
	source_ids text[] check (array_position(source_ids, null) is null),
	partner_key_id record_id,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, school_year, id),
	foreign key (partnership_id, school_year) references budget (partnership_id, school_year) deferrable,
	foreign key (partnership_id, school_year, parent_id)
		references split_node (partnership_id, school_year, id) deferrable,
	foreign key (partnership_id, school_year, partner_key_id)
		references allocation_key (partnership_id, school_year, id) deferrable,
	check ((rule = 'fixed') = (rule_amount is not null)),
	check ((rule = 'percentage') = (rule_percentage is not null)),
	check ((rule = 'weight') = (rule_weight is not null))
);

create table budget_line (
	partnership_id record_id not null,
	school_year school_year not null,
	id record_id not null,
	position integer not null,
	area text not null check (area in ('opleiden', 'professionaliseren', 'onderzoeken', 'shared')),
	-- May be empty while somebody is filling the table in; the check of the budget names it.
	activity text not null check (length(activity) <= 300),
	role_id record_id,
	partner_id record_id,
	cost_kind text not null check (cost_kind in ('hours', 'lumpSum', 'open')),
	hours hours,
	lump_sum amount,
	pricing_day calendar_day,
	pot_id record_id,
	note long_text,
	-- The line of the year before: another budget, so no reference the database could check.
	previous_line_id record_id,
	-- What was typed and could not be read, per field, as typed: kept until somebody mends it.
	pending jsonb not null default '{}' check (jsonb_typeof(pending) = 'object'),
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, school_year, id),
	foreign key (partnership_id, school_year) references budget (partnership_id, school_year) deferrable,
	foreign key (partnership_id, role_id) references role (partnership_id, id) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	foreign key (partnership_id, school_year, pot_id)
		references split_node (partnership_id, school_year, id) deferrable,
	check ((cost_kind = 'hours') = (hours is not null)),
	check ((cost_kind = 'lumpSum') = (lump_sum is not null))
);
create index budget_line_in_order on budget_line (partnership_id, school_year, position, id);

-- A frozen budget: the facts, the figures and a digest of both. Nothing in it changes any more.
create table budget_version (
	partnership_id record_id not null,
	school_year school_year not null,
	number integer not null check (number >= 1),
	label one_line not null,
	reason long_text,
	frozen_at timestamptz not null default now(),
	frozen_by text not null,
	frozen_by_name one_line not null,
	facts jsonb not null check (jsonb_typeof(facts) = 'object'),
	figures jsonb not null check (jsonb_typeof(figures) = 'object'),
	digest text not null check (digest ~ '^[0-9a-f]{64}$'),
	primary key (partnership_id, school_year, number),
	foreign key (partnership_id, school_year) references budget (partnership_id, school_year)
);
create trigger budget_version_is_frozen before update or delete on budget_version
	for each row execute function refuse_change();
create trigger budget_version_is_never_emptied before truncate on budget_version
	for each statement execute function refuse_change();
