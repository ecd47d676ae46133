-- A decision that ended a dispute can be taken back, and then the dispute is open as it was. Its line has by then what the ending decision
-- wrote, so who opened it (beside the name) and with which decision is kept with it as the rest is. Empty while it is open.
alter table dispute
	add column opened_by_user text,
	add column decision_id record_id;

-- Of what ended before this, as far as the trail says it.
set local role opleidingsschool_system;
update dispute set opened_by_user = event.user_id, decision_id = event.after ->> 'decisionId'
	from audit_event as event
	where closed_at is not null and event.partnership_id = dispute.partnership_id and event.entity = 'declaration'
		and event.entity_id = dispute.declaration_id and event.action = 'declaration.disputed' and event.at = dispute.opened_at;
reset role;

-- Whoever checks opens what a decision ended, once its line is disputed again; what both sides ended stays ended.
create policy reopen on dispute for update to opleidingsschool_app
	using (
		partnership_id = app_partnership() and outcome in ('upheld', 'returned')
		and app_has_role('penvoerder', 'coordinator', 'partnerMember')
		and exists (
			select from declaration where declaration.partnership_id = dispute.partnership_id and declaration.id = declaration_id
				and declaration.state = 'disputed' and app_checks(declaration.partner_id, declaration.school_year)
		)
	)
	with check (partnership_id = app_partnership() and closed_at is null);

-- As before, for what is changed or removed; and a line is disputed again when the decision that ended its dispute is taken back.
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
	same_figures :=
		(old.school_year, old.round_id, old.partner_id, old.role_id, old.area, old.activity, old.line_id, old.from_day,
			old.until_day, old.hours, old.in_kind, old.corrects_id)
		is not distinct from
		(new.school_year, new.round_id, new.partner_id, new.role_id, new.area, new.activity, new.line_id, new.from_day,
			new.until_day, new.hours, new.in_kind, new.corrects_id);
	same_price := (old.tariff_id, old.tariff_scope, old.tariff_per_hour, old.amount)
		is not distinct from (new.tariff_id, new.tariff_scope, new.tariff_per_hour, new.amount);
	if old.state = 'settled' or (old.state = 'approved' and new.state not in ('approved', 'submitted', 'disputed', 'settled')) then
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
		'approved submitted', 'approved disputed', 'returned disputed', 'approved settled'
	) then
		raise exception 'a declaration that is % does not become %', old.state, new.state using errcode = 'restrict_violation';
	end if;
	if old.state in ('approved', 'returned') and new.state = 'disputed' and not exists (
		select from dispute
			where partnership_id = new.partnership_id and declaration_id = new.id
				and outcome in ('upheld', 'returned') and closed_at = old.decided_at
	) then
		raise exception 'a declaration that is % is disputed again only as it was', old.state using errcode = 'restrict_violation';
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
