-- The second wall behind the application's own checks: which rows each transaction may see and change (model section 11).
-- opleidingsschool_app serves people and sees one partnership; opleidingsschool_system loads, invites and backs up.

grant usage on schema public to opleidingsschool_app, opleidingsschool_system;

-- Begins a person's work: takes on the role that serves people, and reads their roles and organisations from their own
-- places. What the application claims counts only as far as a place holds it. An id never begins
-- with a dash, so a stranger is in no partnership at all; '' is outside any.
create function app_enter(partnership text, person text, claimed text[]) returns void language plpgsql as $$
begin
	perform set_config('app.user_id', person, true);
	perform set_config('app.partnership_id', '', true);
	perform set_config('role', 'opleidingsschool_app', true);
	perform
		set_config('app.roles', coalesce(string_agg(membership.role, ','), ''), true),
		set_config('app.partner_ids', coalesce(string_agg(membership.partner_id, ','), ''), true),
		set_config('app.partnership_id', case when partnership = '' or count(*) > 0 then partnership else '-' end, true)
		from membership
		where membership.partnership_id = partnership and membership.user_id = person
			and membership.role = any (claimed);
end
$$;

do $$
declare
	tenant_table text;
	preparers constant text := 'partnership_id = app_partnership() and app_has_role(''penvoerder'', ''coordinator'')';
	lead constant text := 'partnership_id = app_partnership() and app_has_role(''penvoerder'')';
	lead_staff constant text :=
		'partnership_id = app_partnership() and app_has_role(''penvoerder'', ''coordinator'', ''accountant'')';
	own constant text := 'partnership_id = app_partnership() and app_acts_for(partner_id)';
	tenancy constant text := 'partnership_id = app_partnership()';
	reads text;
	writes text;
begin
	foreach tenant_table in array array[
		'partner', 'role', 'student_count', 'partner_measure', 'entered_scheme', 'membership', 'invitation', 'budget', 'award',
		'award_detail', 'instalment', 'tariff', 'wage_cost', 'allocation_key', 'allocation_key_base', 'funding_source',
		'split_node', 'budget_line'
	] loop
		reads := case
			when tenant_table in ('award_detail', 'instalment') then lead_staff
			when tenant_table = 'wage_cost' then own
			when tenant_table = 'invitation' then lead
			when tenant_table = 'membership' then
				format('%s or (app_partnership() = '''' and user_id = app_user())', tenancy)
			else tenancy
		end;
		writes := case
			when tenant_table = 'wage_cost' then
				format('%s and app_has_role(''penvoerder'', ''coordinator'', ''partnerMember'')', own)
			when tenant_table in ('award', 'award_detail', 'instalment', 'entered_scheme', 'membership', 'invitation') then lead
			else preparers
		end;
		execute format('create policy read on %I for select to opleidingsschool_app using (%s)', tenant_table, reads);
		execute format('create policy add on %I for insert to opleidingsschool_app with check (%s)', tenant_table,
			case when tenant_table = 'budget' then lead else writes end);
		execute format('create policy change on %I for update to opleidingsschool_app using (%s) with check (%s)',
			tenant_table, writes, writes);
		execute format('create policy remove on %I for delete to opleidingsschool_app using (%s)', tenant_table,
			case when tenant_table = 'budget' then lead else writes end);
		execute format('grant select, insert, update, delete on %I to opleidingsschool_app', tenant_table);
	end loop;
end
$$;

create policy read on partnership for select to opleidingsschool_app using (
	id = app_partnership()
	or (
		app_partnership() = ''
		and exists (select from membership where membership.partnership_id = partnership.id and membership.user_id = app_user())
	)
);
create policy change on partnership for update to opleidingsschool_app
	using (id = app_partnership() and app_has_role('penvoerder'))
	with check (id = app_partnership() and app_has_role('penvoerder'));
grant select, update on partnership to opleidingsschool_app;

create policy read on budget_version for select to opleidingsschool_app using (partnership_id = app_partnership());
create policy add on budget_version for insert to opleidingsschool_app
	with check (partnership_id = app_partnership() and app_has_role('penvoerder'));
grant select, insert on budget_version to opleidingsschool_app;

create policy read on audit_event for select to opleidingsschool_app using (
	partnership_id = app_partnership()
	and case level
		when 'shared' then true
		when 'leadPartner' then app_has_role('penvoerder', 'coordinator', 'accountant')
		else app_acts_for(partner_id)
	end
);
create policy add on audit_event for insert to opleidingsschool_app
	with check (partnership_id = app_partnership() and user_id = app_user());
grant select, insert on audit_event to opleidingsschool_app;

do $$
declare
	tenant_table text;
begin
	for tenant_table in
		select table_name from information_schema.columns
			where table_schema = 'public' and column_name = 'partnership_id'
		union select 'partnership'
	loop
		execute format('alter table %I enable row level security', tenant_table);
		execute format('alter table %I force row level security', tenant_table);
		-- By name: the connecting user is a member of the role, and without taking it on it shall see nothing.
		execute format(
			'create policy system on %I to opleidingsschool_system
				using (current_user = ''opleidingsschool_system'') with check (current_user = ''opleidingsschool_system'')',
			tenant_table
		);
		execute format('grant select, insert on %I to opleidingsschool_system', tenant_table);
		if tenant_table not in ('budget_version', 'audit_event') then
			execute format('grant update, delete on %I to opleidingsschool_system', tenant_table);
		end if;
	end loop;
end
$$;

grant select, insert, update, delete
	on auth_user, auth_session, auth_account, auth_verification, auth_rate_limit, app_setting
	to opleidingsschool_system;
-- A restore continues the numbering of the audit trail.
grant usage, update on sequence audit_event_id_seq to opleidingsschool_system;
