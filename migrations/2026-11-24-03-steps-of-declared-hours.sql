-- Requests answered once, a dispute that is taken back, and which steps a declared line may take.

-- What a request was answered, so that the same request again (pressed twice, sent again) gets the same answer and does nothing.
create table answered_request (
	partnership_id record_id not null references partnership (id),
	partner_id record_id not null,
	-- Digest of the client's key and of what it asked.
	request_key text not null check (request_key ~ '^[0-9a-f]{64}$'),
	answer json,
	answered_at timestamptz not null,
	primary key (partnership_id, partner_id, request_key),
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable
);
alter table answered_request enable row level security;
alter table answered_request force row level security;
create policy system on answered_request to opleidingsschool_system
	using (current_user = 'opleidingsschool_system') with check (current_user = 'opleidingsschool_system');
create policy own on answered_request for all to opleidingsschool_app
	using (
		partnership_id = app_partnership() and app_acts_for(partner_id)
		and app_has_role('penvoerder', 'coordinator', 'partnerMember')
	)
	with check (
		partnership_id = app_partnership() and app_acts_for(partner_id)
		and app_has_role('penvoerder', 'coordinator', 'partnerMember')
	);
grant select, insert, update, delete on answered_request to opleidingsschool_app, opleidingsschool_system;

alter table dispute drop constraint dispute_outcome_check;
alter table dispute add constraint dispute_outcome_check check (outcome in ('accepted', 'upheld', 'returned', 'withdrawn'));

-- As before, and a state is only followed by one that the steps name; whoever checks may act in a closed round.
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
	end if;
	return new;
end
$$;
