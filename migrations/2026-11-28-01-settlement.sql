-- What partners and the penvoerder settle (model section 8): advances, cash that was promised and asked for, swaps with closed
-- purses, and per round a settlement that never changes. What a settlement took up says so, and stays as it is.

-- Whose money somebody sees: the penvoerder's staff everybody's, anybody else that of organisations they act for.
create function app_sees_money_of(partner text) returns boolean language sql stable as $$
	select app_acts_for(partner) or app_has_role('penvoerder', 'coordinator', 'accountant')
$$;

-- Who settled when is for everyone; what it came to for each organisation stands in the statements.
create table settlement (
	partnership_id record_id not null,
	id record_id not null,
	school_year school_year not null,
	round_id record_id not null,
	settled_at timestamptz not null default now(),
	settled_by text not null,
	settled_by_name one_line not null,
	-- Over the digests of all statements, so that anybody can see that none was changed or left out.
	digest text not null check (digest ~ '^[0-9a-f]{64}$'),
	primary key (partnership_id, id),
	unique (partnership_id, round_id),
	foreign key (partnership_id, school_year, round_id)
		references declaration_round (partnership_id, school_year, id) deferrable
);

create table settlement_statement (
	partnership_id record_id not null,
	settlement_id record_id not null,
	partner_id record_id not null,
	document jsonb not null check (jsonb_typeof(document) = 'object'),
	digest text not null check (digest ~ '^[0-9a-f]{64}$'),
	primary key (partnership_id, settlement_id, partner_id),
	foreign key (partnership_id, settlement_id) references settlement (partnership_id, id) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable
);

do $$
declare
	kept_table text;
begin
	foreach kept_table in array array['settlement', 'settlement_statement'] loop
		execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
			kept_table || '_is_kept', kept_table);
		execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
			kept_table || '_is_never_emptied', kept_table);
	end loop;
end
$$;

-- A settlement takes things up in the transaction that writes it, and never afterwards: what is noted here ends with it.
create function note_settlement() returns trigger language plpgsql as $$
begin
	perform set_config('app.settling', new.partnership_id || ' ' || new.id, true);
	return new;
end
$$;
create trigger settlement_is_noted before insert on settlement for each row execute function note_settlement();

create function settlement_is_being_written(partnership text, settlement_id text) returns boolean language sql stable as $$
	select coalesce(current_setting('app.settling', true) = partnership || ' ' || settlement_id, false)
$$;

-- Paid by the penvoerder before there was anything to settle.
create table advance (
	partnership_id record_id not null,
	school_year school_year not null,
	id record_id not null,
	position integer not null,
	partner_id record_id not null,
	amount amount not null check (amount > 0),
	paid_on calendar_day not null,
	reference one_line,
	settlement_id record_id,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	foreign key (partnership_id, school_year) references budget (partnership_id, school_year) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	foreign key (partnership_id, settlement_id) references settlement (partnership_id, id) deferrable
);
create index advance_of_year on advance (partnership_id, school_year, position, id);

-- A part of what a partner promised in cash, asked for by the penvoerder.
create table contribution_request (
	partnership_id record_id not null,
	school_year school_year not null,
	id record_id not null,
	position integer not null,
	source_id record_id not null,
	-- Who gave the source when it was asked.
	partner_id record_id not null,
	amount amount not null check (amount > 0),
	due_on calendar_day not null,
	settlement_id record_id,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	foreign key (partnership_id, school_year) references budget (partnership_id, school_year) deferrable,
	foreign key (partnership_id, school_year, source_id)
		references funding_source (partnership_id, school_year, id) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	foreign key (partnership_id, settlement_id) references settlement (partnership_id, id) deferrable
);
create index contribution_request_of_source on contribution_request (partnership_id, school_year, source_id);

-- An amount that moves from one partner to another inside the adopted total: it counts once both agreed.
create table swap (
	partnership_id record_id not null,
	school_year school_year not null,
	id record_id not null,
	from_partner_id record_id not null,
	to_partner_id record_id not null check (to_partner_id <> from_partner_id),
	description one_line not null,
	amount amount not null check (amount > 0),
	hours hours check (hours > 0),
	tariff_per_hour amount check (tariff_per_hour > 0),
	state text not null default 'proposed' check (state in ('proposed', 'agreed', 'refused', 'withdrawn')),
	-- The side that proposed it; none: the penvoerder's staff did.
	proposed_for record_id check (proposed_for in (from_partner_id, to_partner_id)),
	proposed_by text not null,
	proposed_by_name one_line not null,
	proposed_at timestamptz not null,
	from_agreed_by text,
	from_agreed_by_name one_line,
	from_agreed_at timestamptz,
	to_agreed_by text,
	to_agreed_by_name one_line,
	to_agreed_at timestamptz,
	-- Refused or withdrawn.
	closed_by_name one_line,
	closed_at timestamptz,
	reason long_text,
	settlement_id record_id,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	foreign key (partnership_id, school_year) references budget (partnership_id, school_year) deferrable,
	foreign key (partnership_id, from_partner_id) references partner (partnership_id, id) deferrable,
	foreign key (partnership_id, to_partner_id) references partner (partnership_id, id) deferrable,
	foreign key (partnership_id, settlement_id) references settlement (partnership_id, id) deferrable,
	check ((hours is null) = (tariff_per_hour is null)),
	check (amount = round(hours * tariff_per_hour, 2)),
	check ((from_agreed_at is null) = (from_agreed_by_name is null)),
	check ((to_agreed_at is null) = (to_agreed_by_name is null)),
	-- One person never speaks for both sides.
	check (from_agreed_by <> to_agreed_by),
	check ((state = 'agreed') = (from_agreed_at is not null and to_agreed_at is not null)),
	check ((state in ('refused', 'withdrawn')) = (closed_at is not null)),
	check ((closed_at is null) = (closed_by_name is null)),
	check (state <> 'refused' or reason is not null),
	check (settlement_id is null or state = 'agreed')
);
create index swap_of_year on swap (partnership_id, school_year, proposed_at, id);

alter table declaration add column settlement_id record_id;
alter table declaration add constraint declaration_settlement_fkey
	foreign key (partnership_id, settlement_id) references settlement (partnership_id, id) deferrable;
-- Hours that were settled before the product kept settlements have none.
alter table declaration add constraint declaration_settlement_check check (settlement_id is null or state = 'settled');
create index declaration_to_settle on declaration (partnership_id, from_day, id) where state = 'approved';

-- What was settled is not changed, and only a settlement marks it.
create function judge_settled_fact() returns trigger language plpgsql as $$
begin
	if current_user = 'opleidingsschool_system' then
		return coalesce(new, old);
	end if;
	if tg_op <> 'INSERT' and old.settlement_id is not null then
		-- Its place in the list may still move.
		if tg_op = 'UPDATE' and to_jsonb(old) - 'position' = to_jsonb(new) - 'position' then
			return new;
		end if;
		raise exception 'a settled % is not changed', tg_table_name using errcode = 'restrict_violation';
	end if;
	if tg_op = 'DELETE' then
		return old;
	end if;
	if new.settlement_id is not null then
		if tg_op = 'INSERT' or not settlement_is_being_written(new.partnership_id, new.settlement_id) then
			raise exception 'only a settlement marks a % as settled', tg_table_name using errcode = 'restrict_violation';
		end if;
		if to_jsonb(old) - array['settlement_id', 'revision', 'updated_at', 'updated_by']
			<> to_jsonb(new) - array['settlement_id', 'revision', 'updated_at', 'updated_by'] then
			raise exception 'a % is not changed when it is settled', tg_table_name using errcode = 'restrict_violation';
		end if;
	end if;
	return new;
end
$$;
create trigger advance_keeps_its_rules before insert or update or delete on advance
	for each row execute function judge_settled_fact();
create trigger contribution_request_keeps_its_rules before insert or update or delete on contribution_request
	for each row execute function judge_settled_fact();
create trigger swap_stays_settled before insert or update or delete on swap
	for each row execute function judge_settled_fact();

-- Each side speaks for itself, and nobody changes what the other agreed to.
create function judge_swap() returns trigger language plpgsql as $$
begin
	if current_user = 'opleidingsschool_system' then
		return coalesce(new, old);
	end if;
	if tg_op = 'DELETE' then
		raise exception 'a swap is withdrawn, never removed' using errcode = 'restrict_violation';
	end if;
	if tg_op = 'INSERT' then
		if new.state <> 'proposed' or new.proposed_by <> app_user()
			or (new.proposed_for is not null and not app_acts_for(new.proposed_for)) then
			raise exception 'a swap begins as a proposal of whoever makes it' using errcode = 'restrict_violation';
		end if;
	else
		if old.state in ('refused', 'withdrawn') or (old.state = 'agreed' and new.state <> 'agreed') then
			raise exception 'a swap that is % stays so', old.state using errcode = 'restrict_violation';
		end if;
		if (old.school_year, old.from_partner_id, old.to_partner_id, old.description, old.amount, old.hours, old.tariff_per_hour,
				old.proposed_for, old.proposed_by, old.proposed_by_name, old.proposed_at)
			is distinct from
			(new.school_year, new.from_partner_id, new.to_partner_id, new.description, new.amount, new.hours, new.tariff_per_hour,
				new.proposed_for, new.proposed_by, new.proposed_by_name, new.proposed_at) then
			raise exception 'what was proposed is not changed' using errcode = 'restrict_violation';
		end if;
		if (old.from_agreed_at is not null and
				(old.from_agreed_at, old.from_agreed_by, old.from_agreed_by_name)
					is distinct from (new.from_agreed_at, new.from_agreed_by, new.from_agreed_by_name))
			or (old.to_agreed_at is not null and
				(old.to_agreed_at, old.to_agreed_by, old.to_agreed_by_name)
					is distinct from (new.to_agreed_at, new.to_agreed_by, new.to_agreed_by_name)) then
			raise exception 'what was agreed is not taken back' using errcode = 'restrict_violation';
		end if;
		if new.state = 'refused' and not (app_acts_for(new.from_partner_id) or app_acts_for(new.to_partner_id)) then
			raise exception 'a side refuses for itself' using errcode = 'restrict_violation';
		end if;
		if new.state = 'withdrawn' and not coalesce(
			app_acts_for(new.proposed_for) and new.proposed_for is not null
				or new.proposed_for is null and app_has_role('penvoerder', 'coordinator'),
			false
		) then
			raise exception 'a proposal is withdrawn by the side that made it' using errcode = 'restrict_violation';
		end if;
	end if;
	if (new.from_agreed_at is not null and (tg_op = 'INSERT' or old.from_agreed_at is null)
			and (new.from_agreed_by is distinct from app_user() or not app_acts_for(new.from_partner_id)))
		or (new.to_agreed_at is not null and (tg_op = 'INSERT' or old.to_agreed_at is null)
			and (new.to_agreed_by is distinct from app_user() or not app_acts_for(new.to_partner_id))) then
		raise exception 'a side agrees for itself' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;
create trigger swap_keeps_its_rules before insert or update or delete on swap
	for each row execute function judge_swap();

do $$
declare
	tenant_table text;
	preparers constant text := 'partnership_id = app_partnership() and app_has_role(''penvoerder'', ''coordinator'')';
begin
	foreach tenant_table in array array['advance', 'contribution_request'] loop
		execute format('create policy read on %I for select to opleidingsschool_app
			using (partnership_id = app_partnership() and app_sees_money_of(partner_id))', tenant_table);
		execute format('create policy add on %I for insert to opleidingsschool_app with check (%s)', tenant_table, preparers);
		execute format('create policy change on %I for update to opleidingsschool_app using (%s) with check (%s)',
			tenant_table, preparers, preparers);
		execute format('create policy remove on %I for delete to opleidingsschool_app using (%s)', tenant_table, preparers);
		execute format('grant select, insert, update, delete on %I to opleidingsschool_app', tenant_table);
	end loop;
end
$$;

create policy read on swap for select to opleidingsschool_app using (
	partnership_id = app_partnership() and (app_sees_money_of(from_partner_id) or app_sees_money_of(to_partner_id))
);
create policy add on swap for insert to opleidingsschool_app with check (
	partnership_id = app_partnership() and (
		app_has_role('penvoerder', 'coordinator')
		or (app_has_role('partnerMember') and (app_acts_for(from_partner_id) or app_acts_for(to_partner_id)))
	)
);
create policy change on swap for update to opleidingsschool_app
	using (
		partnership_id = app_partnership() and (
			app_has_role('penvoerder', 'coordinator')
			or (app_has_role('partnerMember') and (app_acts_for(from_partner_id) or app_acts_for(to_partner_id)))
		)
	)
	with check (partnership_id = app_partnership());
grant select, insert, update on swap to opleidingsschool_app;

create policy read on settlement for select to opleidingsschool_app using (partnership_id = app_partnership());
create policy add on settlement for insert to opleidingsschool_app
	with check (partnership_id = app_partnership() and app_has_role('penvoerder') and settled_by = app_user());
grant select, insert on settlement to opleidingsschool_app;

create policy read on settlement_statement for select to opleidingsschool_app
	using (partnership_id = app_partnership() and app_sees_money_of(partner_id));
create policy add on settlement_statement for insert to opleidingsschool_app with check (
	partnership_id = app_partnership() and app_has_role('penvoerder')
	and settlement_is_being_written(partnership_id, settlement_id)
);
grant select, insert on settlement_statement to opleidingsschool_app;

do $$
declare
	tenant_table text;
begin
	foreach tenant_table in array array['advance', 'contribution_request', 'swap', 'settlement', 'settlement_statement'] loop
		execute format('alter table %I enable row level security', tenant_table);
		execute format('alter table %I force row level security', tenant_table);
		execute format(
			'create policy system on %I to opleidingsschool_system
				using (current_user = ''opleidingsschool_system'') with check (current_user = ''opleidingsschool_system'')',
			tenant_table
		);
		execute format('grant select, insert on %I to opleidingsschool_system', tenant_table);
		if tenant_table not in ('settlement', 'settlement_statement') then
			execute format('grant update, delete on %I to opleidingsschool_system', tenant_table);
		end if;
	end loop;
end
$$;

-- Settling takes up the approved hours of everybody, also of the penvoerder's own organisation.
create policy settle on declaration for update to opleidingsschool_app
	using (partnership_id = app_partnership() and app_has_role('penvoerder') and state = 'approved')
	with check (partnership_id = app_partnership() and app_has_role('penvoerder') and state = 'settled');

-- As before; a line becomes settled only in the transaction that writes its settlement, and no decision about one's own
-- organisation is taken back by that organisation.
create or replace function judge_declaration() returns trigger language plpgsql as $$
declare
	same_figures boolean;
	same_price boolean;
begin
	-- Loading a whole partnership or a backup writes what was decided elsewhere.
	if current_user = 'opleidingsschool_system' then
		return coalesce(new, old);
	end if;
	if tg_op = 'DELETE' then
		if old.state not in ('draft', 'returned') then
			raise exception 'a declaration that is % is never removed', old.state using errcode = 'restrict_violation';
		end if;
		return old;
	end if;
	if tg_op = 'INSERT' then
		perform refuse_late_declaration(new);
		return new;
	end if;
	same_figures :=
		(old.school_year, old.round_id, old.partner_id, old.role_id, old.area, old.activity, old.line_id, old.from_day,
			old.until_day, old.hours, old.in_kind, old.corrects_id)
		is not distinct from
		(new.school_year, new.round_id, new.partner_id, new.role_id, new.area, new.activity, new.line_id, new.from_day,
			new.until_day, new.hours, new.in_kind, new.corrects_id);
	same_price := (old.tariff_id, old.tariff_scope, old.tariff_per_hour, old.amount)
		is not distinct from (new.tariff_id, new.tariff_scope, new.tariff_per_hour, new.amount);
	if old.state = 'settled' or (old.state = 'approved' and new.state not in ('approved', 'submitted', 'settled')) then
		raise exception 'a declaration that is % does not become %', old.state, new.state using errcode = 'restrict_violation';
	end if;
	if (old.state = 'approved' or new.state in ('approved', 'returned', 'disputed', 'settled')) and not (same_figures and same_price) then
		raise exception 'what is decided about is not changed with the decision' using errcode = 'restrict_violation';
	end if;
	if not same_figures and old.state = 'submitted' then
		raise exception 'a declaration that is submitted is withdrawn before it is changed' using errcode = 'restrict_violation';
	end if;
	if not same_figures and not app_acts_for(new.partner_id) then
		raise exception 'what an organisation declares is changed by nobody else' using errcode = 'restrict_violation';
	end if;
	if old.partner_id <> new.partner_id then
		raise exception 'a declaration stays with its organisation' using errcode = 'restrict_violation';
	end if;
	if old.state = 'approved' and new.state <> 'settled' and app_acts_for(new.partner_id) then
		raise exception 'a decision about an organisation is not taken back by itself' using errcode = 'restrict_violation';
	end if;
	-- The same table as DECLARATION_STEPS, and being settled.
	if old.state <> new.state and (old.state || ' ' || new.state) not in (
		'returned draft', 'draft submitted', 'returned submitted', 'submitted draft', 'disputed submitted',
		'submitted approved', 'disputed approved', 'submitted returned', 'disputed returned', 'submitted disputed',
		'approved submitted', 'approved settled'
	) then
		raise exception 'a declaration that is % does not become %', old.state, new.state using errcode = 'restrict_violation';
	end if;
	-- Whoever checks takes back that a line was returned in a closed round too: nothing is added by it.
	if old.state in ('draft', 'returned') and new.state in ('draft', 'submitted') and app_acts_for(new.partner_id) then
		perform refuse_late_declaration(new);
	end if;
	if new.state = 'settled' then
		perform hold_round(new.partnership_id, new.round_id);
		if not settlement_is_being_written(new.partnership_id, new.settlement_id) then
			raise exception 'a declaration is settled by a settlement' using errcode = 'restrict_violation';
		end if;
	end if;
	return new;
end
$$;

-- A settled round stays as it is, and only a settlement makes it so.
create function judge_round() returns trigger language plpgsql as $$
begin
	if current_user = 'opleidingsschool_system' then
		return coalesce(new, old);
	end if;
	if tg_op <> 'INSERT' and old.state = 'settled' then
		-- Its place in the list may still move.
		if tg_op = 'UPDATE' and to_jsonb(old) - 'position' = to_jsonb(new) - 'position' then
			return new;
		end if;
		raise exception 'a settled round is not changed' using errcode = 'restrict_violation';
	end if;
	if tg_op = 'DELETE' then
		return old;
	end if;
	if new.state = 'settled' and (
		tg_op = 'INSERT' or old.state <> 'closed' or not exists (
			select from settlement
				where partnership_id = new.partnership_id and round_id = new.id
					and settlement_is_being_written(partnership_id, id)
		)
	) then
		raise exception 'a round is settled by a settlement, after it was closed' using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;
create trigger declaration_round_keeps_its_rules before insert or update or delete on declaration_round
	for each row execute function judge_round();
