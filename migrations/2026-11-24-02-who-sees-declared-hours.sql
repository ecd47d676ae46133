-- Which declared hours each transaction may see and change (model sections 7 and 11), what a state may become, and the sums.

-- Whether whoever asks may decide about what this organisation declares: never one's own.
create function app_checks(declaring text, year text) returns boolean language sql stable as $$
	select not app_acts_for(declaring) and (
		app_has_role('penvoerder', 'coordinator')
		or exists (
			select from declaration_checker
				where partnership_id = app_partnership() and school_year = year and partner_id = declaring
					and app_acts_for(checker_partner_id)
		)
	)
$$;
create function app_sees_submitted(declaring text, year text) returns boolean language sql stable as $$
	select app_acts_for(declaring) or app_has_role('penvoerder', 'coordinator', 'accountant') or app_checks(declaring, year)
$$;

do $$
declare
	tenant_table text;
	preparers constant text := 'partnership_id = app_partnership() and app_has_role(''penvoerder'', ''coordinator'')';
begin
	foreach tenant_table in array array['commitment', 'declaration_round', 'declaration_checker', 'finding_rule'] loop
		execute format(
			'create policy read on %I for select to opleidingsschool_app using (partnership_id = app_partnership())', tenant_table);
		execute format('create policy add on %I for insert to opleidingsschool_app with check (%s)', tenant_table, preparers);
		execute format('create policy change on %I for update to opleidingsschool_app using (%s) with check (%s)',
			tenant_table, preparers, preparers);
		execute format('create policy remove on %I for delete to opleidingsschool_app using (%s)', tenant_table, preparers);
		execute format('grant select, insert, update, delete on %I to opleidingsschool_app', tenant_table);
	end loop;
end
$$;

create policy read on declaration for select to opleidingsschool_app using (
	partnership_id = app_partnership()
	and (app_acts_for(partner_id) or (state <> 'draft' and app_sees_submitted(partner_id, school_year)))
);
create policy add on declaration for insert to opleidingsschool_app with check (
	partnership_id = app_partnership() and app_acts_for(partner_id) and state in ('draft', 'submitted')
	and app_has_role('penvoerder', 'coordinator', 'partnerMember')
);
create policy change_own on declaration for update to opleidingsschool_app
	using (
		partnership_id = app_partnership() and app_acts_for(partner_id)
		and app_has_role('penvoerder', 'coordinator', 'partnerMember') and state in ('draft', 'submitted', 'returned', 'disputed')
	)
	with check (partnership_id = app_partnership() and app_acts_for(partner_id) and state in ('draft', 'submitted'));
create policy decide on declaration for update to opleidingsschool_app
	using (
		partnership_id = app_partnership() and app_checks(partner_id, school_year)
		and app_has_role('penvoerder', 'coordinator', 'partnerMember') and state in ('submitted', 'approved', 'returned', 'disputed')
	)
	with check (partnership_id = app_partnership() and app_checks(partner_id, school_year) and state <> 'draft');
create policy remove on declaration for delete to opleidingsschool_app using (
	partnership_id = app_partnership() and app_acts_for(partner_id)
	and app_has_role('penvoerder', 'coordinator', 'partnerMember') and state in ('draft', 'returned')
);
grant select, insert, update, delete on declaration to opleidingsschool_app;

-- Visible and changeable as far as the line it belongs to is.
create policy read on declaration_detail for select to opleidingsschool_app using (
	partnership_id = app_partnership() and (
		app_acts_for(partner_id)
		or exists (select from declaration where declaration.partnership_id = declaration_detail.partnership_id
			and declaration.id = declaration_id)
	)
);
create policy write on declaration_detail for all to opleidingsschool_app
	using (
		partnership_id = app_partnership() and app_acts_for(partner_id)
		and app_has_role('penvoerder', 'coordinator', 'partnerMember')
	)
	with check (
		partnership_id = app_partnership() and app_acts_for(partner_id)
		and app_has_role('penvoerder', 'coordinator', 'partnerMember')
	);
grant select, insert, update, delete on declaration_detail to opleidingsschool_app;

-- A name is seen by its own organisation, and by a checker once hours of that person were submitted.
create policy read on declared_person for select to opleidingsschool_app using (
	partnership_id = app_partnership() and (
		app_acts_for(partner_id)
		or exists (
			select from declaration_detail
				join declaration on declaration.partnership_id = declaration_detail.partnership_id
					and declaration.id = declaration_detail.declaration_id
				where declaration_detail.partnership_id = declared_person.partnership_id
					and declaration_detail.person_id = declared_person.id
		)
	)
);
create policy write on declared_person for all to opleidingsschool_app
	using (
		partnership_id = app_partnership() and app_acts_for(partner_id)
		and app_has_role('penvoerder', 'coordinator', 'partnerMember')
	)
	with check (
		partnership_id = app_partnership() and app_acts_for(partner_id)
		and app_has_role('penvoerder', 'coordinator', 'partnerMember')
	);
grant select, insert, update, delete on declared_person to opleidingsschool_app;

create policy own on answered_request for all to opleidingsschool_app
	using (
		partnership_id = app_partnership() and app_acts_for(partner_id)
		and app_has_role('penvoerder', 'coordinator', 'partnerMember')
	)
	with check (
		partnership_id = app_partnership() and app_acts_for(partner_id)
		and app_has_role('penvoerder', 'coordinator', 'partnerMember')
	);
grant select, insert, update, delete on answered_request to opleidingsschool_app;

-- A dispute is seen by both sides; the checking side opens and closes it, the declaring side may close it by giving in.
create policy read on dispute for select to opleidingsschool_app using (
	partnership_id = app_partnership()
	and exists (select from declaration where declaration.partnership_id = dispute.partnership_id and declaration.id = declaration_id)
);
create policy add on dispute for insert to opleidingsschool_app with check (
	partnership_id = app_partnership()
	and exists (
		select from declaration where declaration.partnership_id = dispute.partnership_id and declaration.id = declaration_id
			and app_checks(declaration.partner_id, declaration.school_year)
	)
);
create policy change on dispute for update to opleidingsschool_app
	using (
		partnership_id = app_partnership() and closed_at is null
		and app_has_role('penvoerder', 'coordinator', 'partnerMember')
		and exists (
			select from declaration where declaration.partnership_id = dispute.partnership_id and declaration.id = declaration_id
				and (app_acts_for(declaration.partner_id) or app_checks(declaration.partner_id, declaration.school_year))
		)
	)
	with check (partnership_id = app_partnership());
grant select, insert, update on dispute to opleidingsschool_app;

create policy read on dispute_remark for select to opleidingsschool_app using (
	partnership_id = app_partnership()
	and exists (select from dispute where dispute.partnership_id = dispute_remark.partnership_id and dispute.id = dispute_id)
);
create policy add on dispute_remark for insert to opleidingsschool_app with check (
	partnership_id = app_partnership() and written_by = app_user()
	and app_has_role('penvoerder', 'coordinator', 'partnerMember')
	and exists (
		select from dispute where dispute.partnership_id = dispute_remark.partnership_id and dispute.id = dispute_id
			and dispute.closed_at is null
	)
);
grant select, insert on dispute_remark to opleidingsschool_app;
create trigger dispute_remark_is_kept before update or delete on dispute_remark
	for each row execute function refuse_change();

-- Sums are written by the database itself, inside the trigger that keeps them.
create policy read on declared_total for select to opleidingsschool_app using (partnership_id = app_partnership());
create policy keep on declared_total for all to opleidingsschool_app
	using (partnership_id = app_partnership() and pg_trigger_depth() > 0)
	with check (partnership_id = app_partnership() and pg_trigger_depth() > 0);
grant select, insert, update, delete on declared_total to opleidingsschool_app;

drop policy read on audit_event;
create policy read on audit_event for select to opleidingsschool_app using (
	partnership_id = app_partnership()
	and case level
		when 'shared' then true
		when 'leadPartner' then app_has_role('penvoerder', 'coordinator', 'accountant')
		when 'checker' then app_acts_for(partner_id) or app_has_role('penvoerder', 'coordinator', 'accountant')
		else app_acts_for(partner_id)
	end
);

do $$
declare
	tenant_table text;
begin
	foreach tenant_table in array array[
		'commitment', 'declaration_round', 'declaration_checker', 'finding_rule', 'declared_person', 'declaration',
		'declaration_detail', 'answered_request', 'dispute', 'dispute_remark', 'declared_total'
	] loop
		execute format('alter table %I enable row level security', tenant_table);
		execute format('alter table %I force row level security', tenant_table);
		execute format(
			'create policy system on %I to opleidingsschool_system
				using (current_user = ''opleidingsschool_system'') with check (current_user = ''opleidingsschool_system'')',
			tenant_table
		);
		execute format('grant select, insert, update, delete on %I to opleidingsschool_system', tenant_table);
	end loop;
end
$$;

-- What was decided is not rewritten: figures change before a decision, by the declaring organisation, while the round is open.
-- Shared while lines are written, alone while a round changes its state: nothing lands after a close.
create function hold_round(partnership text, round text) returns void language sql as $$
	select pg_advisory_xact_lock_shared(hashtextextended('round ' || round || ' of ' || partnership, 0))
$$;

create function refuse_late_declaration(line declaration) returns void language plpgsql as $$
declare
	found_round declaration_round;
begin
	perform hold_round(line.partnership_id, line.round_id);
	select * into found_round from declaration_round
		where partnership_id = line.partnership_id and id = line.round_id;
	if found_round.state is distinct from 'open' then
		raise exception 'round % is %', line.round_id, coalesce(found_round.state, 'gone') using errcode = 'restrict_violation';
	end if;
end
$$;

create function judge_declaration() returns trigger language plpgsql as $$
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
	if old.state in ('draft', 'returned') and new.state in ('draft', 'submitted') then
		perform refuse_late_declaration(new);
	end if;
	if new.state = 'settled' then
		perform hold_round(new.partnership_id, new.round_id);
	end if;
	return new;
end
$$;
create trigger declaration_keeps_its_rules before insert or update or delete on declaration
	for each row execute function judge_declaration();

-- Evidence stays with what was approved; names and notes may still be erased.
create function judge_declaration_detail() returns trigger language plpgsql as $$
declare
	line_state text;
begin
	if current_user = 'opleidingsschool_system' then
		return coalesce(new, old);
	end if;
	select state into line_state from declaration
		where partnership_id = coalesce(new.partnership_id, old.partnership_id)
			and id = coalesce(new.declaration_id, old.declaration_id);
	if line_state in ('approved', 'settled') and not (
		tg_op = 'UPDATE' and new.person_id is not distinct from old.person_id and new.note is null and new.link is null
	) then
		raise exception 'the evidence of a declaration that is % is not changed', line_state using errcode = 'restrict_violation';
	end if;
	return coalesce(new, old);
end
$$;
create trigger declaration_detail_keeps_its_rules before insert or update or delete on declaration_detail
	for each row execute function judge_declaration_detail();

-- The sums follow each statement, within its transaction.
create function keep_declared_totals() returns trigger language plpgsql as $$
begin
	execute format(
		$sums$
		insert into declared_total as total
			select partnership_id, school_year, round_id, partner_id, role_id, area, coalesce(line_id, '') as line, in_kind, state,
				sum(sign), sum(sign * hours), sum(sign * coalesce(amount, 0)),
				coalesce(sum(sign) filter (where amount is null), 0), coalesce(sum(sign * hours) filter (where amount is null), 0)
			from (%s) as moved
			where state <> 'draft'
			group by partnership_id, school_year, round_id, partner_id, role_id, area, line, in_kind, state
			-- Two writers take the same sums in the same order.
			order by partnership_id, school_year, round_id, partner_id, role_id, area, line, in_kind, state
		on conflict (partnership_id, school_year, round_id, partner_id, role_id, area, line_id, in_kind, state) do update set
			entries = total.entries + excluded.entries,
			hours = total.hours + excluded.hours,
			amount = total.amount + excluded.amount,
			unpriced_entries = total.unpriced_entries + excluded.unpriced_entries,
			unpriced_hours = total.unpriced_hours + excluded.unpriced_hours
		$sums$,
		case tg_op
			when 'INSERT' then 'select *, 1 as sign from added'
			when 'DELETE' then 'select *, -1 as sign from gone'
			else 'select *, 1 as sign from added union all select *, -1 from gone'
		end
	);
	return null;
end
$$;
create trigger totals_follow_added after insert on declaration
	referencing new table as added for each statement execute function keep_declared_totals();
create trigger totals_follow_changed after update on declaration
	referencing old table as gone new table as added for each statement execute function keep_declared_totals();
create trigger totals_follow_removed after delete on declaration
	referencing old table as gone for each statement execute function keep_declared_totals();
