-- Plan and reality (model sections 5, 7, 8 and 11): money that came in per source, who performs a line from when, declared hours
-- by month, and which organisations of several partnerships one person holds to be the same.

create table funding_receipt (
	partnership_id record_id not null,
	school_year school_year not null,
	id record_id not null,
	position integer not null,
	source_id record_id not null,
	received_on calendar_day not null,
	-- Paying back is a receipt below zero.
	amount amount not null check (amount <> 0),
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, school_year, id),
	foreign key (partnership_id, school_year, source_id)
		references funding_source (partnership_id, school_year, id) deferrable
);
create index funding_receipt_of_source on funding_receipt (partnership_id, school_year, source_id);

-- What the penvoerder's staff keeps about it.
create table funding_receipt_detail (
	partnership_id record_id not null,
	school_year school_year not null,
	receipt_id record_id not null,
	reference one_line not null,
	primary key (partnership_id, school_year, receipt_id),
	foreign key (partnership_id, school_year, receipt_id)
		references funding_receipt (partnership_id, school_year, id) on delete cascade deferrable
);

-- Who performs a line from a day on, without a new version: the value stays with the activity. The line may go while this stands.
create table executor_change (
	partnership_id record_id not null,
	school_year school_year not null,
	id record_id not null,
	position integer not null,
	line_id record_id not null,
	partner_id record_id not null,
	from_day calendar_day not null,
	reason long_text not null,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, school_year, id),
	unique (partnership_id, school_year, line_id, from_day) deferrable,
	foreign key (partnership_id, school_year) references budget (partnership_id, school_year) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable
);

-- Agreed hours that went along, so that they can go back. Either commitment may be gone by then.
create table executor_change_move (
	partnership_id record_id not null,
	school_year school_year not null,
	change_id record_id not null,
	from_commitment_id record_id not null,
	to_commitment_id record_id not null check (to_commitment_id <> from_commitment_id),
	hours hours not null check (hours > 0),
	primary key (partnership_id, school_year, change_id, from_commitment_id),
	foreign key (partnership_id, school_year, change_id)
		references executor_change (partnership_id, school_year, id) on delete cascade deferrable
);

-- What one person holds to be one organisation over several partnerships: seen by that person only.
create table same_organisation (
	partnership_id record_id not null,
	user_id text not null references auth_user (id) on delete cascade,
	partner_id record_id not null,
	name one_line not null,
	primary key (partnership_id, user_id, partner_id),
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) on delete cascade deferrable
);

-- Sums by the month in which the work began, of lines that stand: drafts and returned lines are not in them. Small on purpose:
-- no role, round or state (those are in declared_total), so that a decision changes nothing here.
create table declared_month (
	partnership_id record_id not null,
	school_year school_year not null,
	partner_id record_id not null,
	area text not null,
	-- '' where the work is on no line of the budget.
	line_id text not null,
	month calendar_day not null check (extract(day from month) = 1),
	entries integer not null,
	hours numeric(14, 2) not null,
	amount numeric(16, 2) not null,
	unpriced_hours numeric(14, 2) not null,
	primary key (partnership_id, school_year, partner_id, area, line_id, month)
);

do $$
declare
	tenant_table text;
	preparers constant text := 'partnership_id = app_partnership() and app_has_role(''penvoerder'', ''coordinator'')';
	lead_staff constant text :=
		'partnership_id = app_partnership() and app_has_role(''penvoerder'', ''coordinator'', ''accountant'')';
begin
	foreach tenant_table in array array[
		'funding_receipt', 'funding_receipt_detail', 'executor_change', 'executor_change_move'
	] loop
		execute format('create policy read on %I for select to opleidingsschool_app using (%s)', tenant_table,
			case when tenant_table = 'funding_receipt_detail' then lead_staff else 'partnership_id = app_partnership()' end);
		execute format('create policy add on %I for insert to opleidingsschool_app with check (%s)', tenant_table, preparers);
		execute format('create policy change on %I for update to opleidingsschool_app using (%s) with check (%s)',
			tenant_table, preparers, preparers);
		execute format('create policy remove on %I for delete to opleidingsschool_app using (%s)', tenant_table, preparers);
		execute format('grant select, insert, update, delete on %I to opleidingsschool_app', tenant_table);
	end loop;
end
$$;

create policy own on same_organisation for all to opleidingsschool_app
	using (partnership_id = app_partnership() and user_id = app_user())
	with check (partnership_id = app_partnership() and user_id = app_user() and app_acts_for(partner_id));
grant select, insert, update, delete on same_organisation to opleidingsschool_app;

create policy read on declared_month for select to opleidingsschool_app using (partnership_id = app_partnership());
create policy keep on declared_month for all to opleidingsschool_app
	using (partnership_id = app_partnership() and pg_trigger_depth() > 0)
	with check (partnership_id = app_partnership() and pg_trigger_depth() > 0);
grant select, insert, update, delete on declared_month to opleidingsschool_app;

do $$
declare
	tenant_table text;
begin
	foreach tenant_table in array array[
		'funding_receipt', 'funding_receipt_detail', 'executor_change', 'executor_change_move', 'same_organisation', 'declared_month'
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

-- The sums follow each statement, within its transaction; a statement that moves nothing (a decision) writes nothing.
create function keep_declared_months() returns trigger language plpgsql as $$
begin
	execute format(
		$sums$
		insert into declared_month as total
			select partnership_id, school_year, partner_id, area, coalesce(line_id, '') as line,
				date_trunc('month', from_day::timestamp)::date as month,
				sum(sign), sum(sign * hours), sum(sign * coalesce(amount, 0)),
				coalesce(sum(sign * hours) filter (where amount is null), 0)
			from (%s) as moved
			where state not in ('draft', 'returned')
			group by partnership_id, school_year, partner_id, area, line, month
			having sum(sign) <> 0 or sum(sign * hours) <> 0 or sum(sign * coalesce(amount, 0)) <> 0
				or coalesce(sum(sign * hours) filter (where amount is null), 0) <> 0
			-- Two writers take the same sums in the same order.
			order by partnership_id, school_year, partner_id, area, line, month
		on conflict (partnership_id, school_year, partner_id, area, line_id, month) do update set
			entries = total.entries + excluded.entries,
			hours = total.hours + excluded.hours,
			amount = total.amount + excluded.amount,
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
create trigger totals_of_months_follow_added after insert on declaration
	referencing new table as added for each statement execute function keep_declared_months();
create trigger totals_of_months_follow_changed after update on declaration
	referencing old table as gone new table as added for each statement execute function keep_declared_months();
create trigger totals_of_months_follow_removed after delete on declaration
	referencing old table as gone for each statement execute function keep_declared_months();

-- What was declared before this.
set local role opleidingsschool_system;
insert into declared_month
	select partnership_id, school_year, partner_id, area, coalesce(line_id, ''),
		date_trunc('month', from_day::timestamp)::date,
		count(*), sum(hours), coalesce(sum(amount), 0), coalesce(sum(hours) filter (where amount is null), 0)
	from declaration where state not in ('draft', 'returned')
	group by 1, 2, 3, 4, 5, 6;
reset role;
