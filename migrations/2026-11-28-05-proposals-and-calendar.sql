-- What a partnership agrees about before anybody declares: a round about next year's tariffs, the moments of the year, and how
-- long names on declared hours are kept (model sections 6, 7 and 12).

-- Months after the end of the school year of the work; nothing is agreed while it is null.
alter table partnership add column names_kept_months integer check (names_kept_months between 0 and 240);

-- A proposal changes nothing until it is adopted: then each of its rows becomes a tariff of that school year.
create table tariff_proposal (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	-- The year it is for, which may have no budget yet.
	school_year school_year not null,
	state text not null default 'open' check (state in ('open', 'adopted', 'withdrawn')),
	note long_text,
	opened_at timestamptz not null default now(),
	opened_by_name one_line not null,
	-- When an amount changed last: an answer from before is about something else.
	changed_at timestamptz not null default now(),
	decided_at timestamptz,
	decided_by_name one_line,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	check ((state = 'open') = (decided_at is null)),
	check ((decided_at is null) = (decided_by_name is null)),
	constraint one_open_proposal_a_year exclude using gist (partnership_id with =, school_year with =)
		where (state = 'open') deferrable
);

create table proposed_tariff (
	partnership_id record_id not null,
	id record_id not null,
	proposal_id record_id not null,
	position integer not null,
	partner_id record_id,
	role_id record_id,
	area text check (area in ('opleiden', 'professionaliseren', 'onderzoeken')),
	amount_per_hour amount not null check (amount_per_hour > 0),
	-- The tariff it became, and the one that ended where it begins.
	tariff_id record_id,
	ended_tariff_id record_id,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	unique (partnership_id, proposal_id, id),
	foreign key (partnership_id, proposal_id) references tariff_proposal (partnership_id, id) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	foreign key (partnership_id, role_id) references role (partnership_id, id) deferrable,
	check (role_id is not null or (partner_id is null and area is null)),
	constraint proposed_once exclude using gist (
		partnership_id with =,
		proposal_id with =,
		coalesce(partner_id::text, '') with =,
		coalesce(role_id::text, '') with =,
		coalesce(area, '') with =
	) deferrable
);

create table proposal_answer (
	partnership_id record_id not null,
	proposal_id record_id not null,
	partner_id record_id not null,
	answer text not null check (answer in ('agree', 'object')),
	reason long_text,
	answered_at timestamptz not null default now(),
	answered_by_name one_line not null,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, proposal_id, partner_id),
	foreign key (partnership_id, proposal_id) references tariff_proposal (partnership_id, id) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	check (answer <> 'object' or reason is not null)
);

create table proposal_remark (
	partnership_id record_id not null,
	id record_id not null,
	proposal_id record_id not null,
	-- The row it is about; none is the proposal as a whole.
	proposed_tariff_id record_id,
	-- The organisation that speaks; none is the penvoerder's staff.
	partner_id record_id,
	body long_text not null,
	written_by text not null,
	written_by_name one_line not null,
	written_at timestamptz not null default now(),
	handled_at timestamptz,
	handled_by_name one_line,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	foreign key (partnership_id, proposal_id) references tariff_proposal (partnership_id, id) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	check ((handled_at is null) = (handled_by_name is null))
);
create index proposal_remark_by_proposal on proposal_remark (partnership_id, proposal_id, written_at);

-- A moment of the year: one day, or the nth weekday of a month, every year again. -1 is the last.
create table calendar_moment (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	position integer not null,
	title one_line not null,
	kind text not null check (kind in ('plan', 'decide', 'declare', 'check', 'settle', 'pay', 'other')),
	actor text not null check (actor in ('leadPartner', 'partners', 'boardMembers', 'partner')),
	partner_id record_id,
	on_day calendar_day,
	rule_month integer check (rule_month between 1 and 12),
	rule_weekday integer check (rule_weekday between 1 and 7),
	rule_nth integer check (rule_nth in (1, 2, 3, 4, -1)),
	note long_text,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	check ((actor = 'partner') = (partner_id is not null)),
	check (
		(on_day is null) = (rule_month is not null) and (on_day is null) = (rule_weekday is not null)
		and (on_day is null) = (rule_nth is not null)
	)
);

-- What was said is not rewritten; that it was dealt with may be said later.
create function judge_proposal_remark() returns trigger language plpgsql as $$
begin
	if current_user = 'opleidingsschool_system' then
		return coalesce(new, old);
	end if;
	if tg_op = 'DELETE' or (old.proposal_id, old.proposed_tariff_id, old.partner_id, old.body, old.written_by, old.written_by_name, old.written_at)
		is distinct from (new.proposal_id, new.proposed_tariff_id, new.partner_id, new.body, new.written_by, new.written_by_name, new.written_at)
	then
		raise exception 'a remark is never rewritten' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;
create trigger proposal_remark_is_kept before update or delete on proposal_remark
	for each row execute function judge_proposal_remark();

do $$
declare
	tenant_table text;
	tenancy constant text := 'partnership_id = app_partnership()';
	preparers constant text := 'partnership_id = app_partnership() and app_has_role(''penvoerder'', ''coordinator'')';
	open_proposal constant text :=
		'exists (select from tariff_proposal as about where about.partnership_id = app_partnership()
			and about.id = proposal_id and about.state = ''open'')';
	voices constant text := 'partnership_id = app_partnership() and app_acts_for(partner_id)
		and app_has_role(''penvoerder'', ''coordinator'', ''partnerMember'', ''bestuurder'')';
begin
	foreach tenant_table in array array[
		'tariff_proposal', 'proposed_tariff', 'proposal_answer', 'proposal_remark', 'calendar_moment'
	] loop
		execute format('alter table %I enable row level security', tenant_table);
		execute format('alter table %I force row level security', tenant_table);
		execute format(
			'create policy system on %I to opleidingsschool_system
				using (current_user = ''opleidingsschool_system'') with check (current_user = ''opleidingsschool_system'')',
			tenant_table
		);
		execute format('grant select, insert, update, delete on %I to opleidingsschool_system', tenant_table);
		execute format('create policy read on %I for select to opleidingsschool_app using (%s)', tenant_table, tenancy);
	end loop;

	execute format('create policy add on tariff_proposal for insert to opleidingsschool_app with check (%s and state = ''open'')', preparers);
	execute format('create policy change on tariff_proposal for update to opleidingsschool_app using (%s) with check (%s)', preparers, preparers);
	grant select, insert, update on tariff_proposal to opleidingsschool_app;

	-- Only while it is open: what was adopted or withdrawn stays what it was.
	execute format('create policy write on proposed_tariff for all to opleidingsschool_app using (%s and %s) with check (%s and %s)',
		preparers, open_proposal, preparers, open_proposal);
	grant select, insert, update, delete on proposed_tariff to opleidingsschool_app;

	execute format('create policy write on proposal_answer for all to opleidingsschool_app using (%s and %s) with check (%s and %s)',
		voices, open_proposal, voices, open_proposal);
	grant select, insert, update, delete on proposal_answer to opleidingsschool_app;

	execute format(
		'create policy add on proposal_remark for insert to opleidingsschool_app
			with check (written_by = app_user() and handled_at is null and %s and ((%s) or (partner_id is null and %s)))',
		open_proposal, voices, preparers);
	execute format('create policy change on proposal_remark for update to opleidingsschool_app using (%s) with check (%s)',
		preparers, preparers);
	grant select, insert, update on proposal_remark to opleidingsschool_app;

	execute format('create policy write on calendar_moment for all to opleidingsschool_app using (%s) with check (%s)', preparers, preparers);
	grant select, insert, update, delete on calendar_moment to opleidingsschool_app;
end
$$;

-- What waits is few beside what was: the home pages ask for it on every visit.
create index declaration_waiting on declaration (partnership_id, school_year, partner_id, submitted_at) where state = 'submitted';
create index declaration_drafts on declaration (partnership_id, partner_id, round_id) where state = 'draft';
