-- What makes pages of declared hours cost the same however many lines there are: sums as narrow as each question, indexes in the
-- order in which lines are read, and policies that look up who asks once in a statement instead of once in a row.

-- Of a year as a whole, without rounds and budget lines: what a comparison shows.
create table declared_cell (
	partnership_id record_id not null,
	school_year school_year not null,
	partner_id record_id not null,
	role_id record_id not null,
	area text not null,
	in_kind boolean not null,
	state text not null,
	entries integer not null,
	hours numeric(14, 2) not null,
	amount numeric(16, 2) not null,
	unpriced_entries integer not null,
	unpriced_hours numeric(14, 2) not null,
	-- Without what corrections take back: no running sum in any order comes above this.
	added_hours numeric(14, 2) not null,
	primary key (partnership_id, school_year, partner_id, role_id, area, in_kind, state)
);
-- What is claimed of each line of the budget, by whom: neither drafts nor returned lines.
create table declared_on_line (
	partnership_id record_id not null,
	school_year school_year not null,
	line_id record_id not null,
	partner_id record_id not null,
	-- To be paid, and priced.
	amount numeric(16, 2) not null,
	added_amount numeric(16, 2) not null,
	added_hours numeric(14, 2) not null,
	primary key (partnership_id, school_year, line_id, partner_id)
);
-- Of one person in a year, without what corrections take back; neither drafts nor returned lines.
create table declared_of_person (
	partnership_id record_id not null,
	school_year school_year not null,
	person_id record_id not null,
	partner_id record_id not null,
	added_hours numeric(14, 2) not null,
	primary key (partnership_id, person_id, school_year)
);

create function app_own_partners() returns text[] language sql stable parallel safe
	as $$ select coalesce(string_to_array(current_setting('app.partner_ids', true), ','), '{}') $$;

-- As before; what does not depend on the row stands in a select of its own, which is answered once.
alter policy read on declaration using (
	partnership_id = app_partnership()
	and (
		partner_id = any ((select app_own_partners())::text[])
		or (state <> 'draft' and (
			(select app_has_role('penvoerder', 'coordinator', 'accountant')) or app_checks(partner_id, school_year)
		))
	)
);
alter policy read on declaration_detail using (
	partnership_id = app_partnership()
	and (
		partner_id = any ((select app_own_partners())::text[])
		or exists (select from declaration where declaration.partnership_id = declaration_detail.partnership_id
			and declaration.id = declaration_id)
	)
);
-- As before: a name is seen by its own organisation, and by a checker once hours of that person were submitted. That hours of
-- theirs count says so at once; where none do, their lines are looked through.
alter policy read on declared_person using (
	partnership_id = app_partnership()
	and (
		partner_id = any ((select app_own_partners())::text[])
		or exists (
			select from declared_of_person
				where declared_of_person.partnership_id = declared_person.partnership_id
					and declared_of_person.person_id = declared_person.id
					and declared_of_person.partner_id = declared_person.partner_id and declared_of_person.added_hours > 0
		)
		or exists (
			select from declaration_detail
				join declaration on declaration.partnership_id = declaration_detail.partnership_id
					and declaration.id = declaration_detail.declaration_id
				where declaration_detail.partnership_id = declared_person.partnership_id
					and declaration_detail.person_id = declared_person.id
		)
	)
);

do $$
declare
	sums text;
	everyone constant text := 'partnership_id = app_partnership()';
	in_trigger constant text := 'partnership_id = app_partnership() and pg_trigger_depth() > 0';
begin
	foreach sums in array array['declared_cell', 'declared_on_line', 'declared_of_person'] loop
		execute format('alter table %I enable row level security', sums);
		execute format('alter table %I force row level security', sums);
		execute format('create policy keep on %I for all to opleidingsschool_app using (%s) with check (%s)',
			sums, in_trigger, in_trigger);
		execute format('create policy read on %I for select to opleidingsschool_app using (%s)', sums,
			case sums when 'declared_of_person' then everyone || ' and (
				partner_id = any ((select app_own_partners())::text[])
				or (select app_has_role(''penvoerder'', ''coordinator'', ''accountant'')) or app_checks(partner_id, school_year)
			)' else everyone end);
		execute format(
			'create policy system on %I to opleidingsschool_system
				using (current_user = ''opleidingsschool_system'') with check (current_user = ''opleidingsschool_system'')', sums);
		execute format('grant select, insert, update, delete on %I to opleidingsschool_app, opleidingsschool_system', sums);
	end loop;
end
$$;

-- Whether a line counts in what is left of an agreement, a budget line or a person's year once it is no draft any more.
create function counted_hours(state text, hours numeric) returns numeric language sql immutable parallel safe
	as $$ select case when state in ('draft', 'returned') or hours < 0 then 0 else hours end $$;

-- As before, and with the narrower sums; a statement that moves drafts only moves no sum.
create or replace function keep_declared_totals() returns trigger language plpgsql as $$
declare
	moved constant text := case tg_op
		when 'INSERT' then 'select *, 1 as sign from added'
		when 'DELETE' then 'select *, -1 as sign from gone'
		else 'select *, 1 as sign from added union all select *, -1 from gone'
	end;
	moves boolean;
begin
	execute format('select exists (select from (%s) as moved where state <> ''draft'')', moved) into moves;
	if not moves then
		return null;
	end if;
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
		$sums$, moved);
	execute format(
		$sums$
		insert into declared_cell as total
			select partnership_id, school_year, partner_id, role_id, area, in_kind, state,
				sum(sign), sum(sign * hours), sum(sign * coalesce(amount, 0)),
				coalesce(sum(sign) filter (where amount is null), 0), coalesce(sum(sign * hours) filter (where amount is null), 0),
				sum(sign * greatest(hours, 0))
			from (%s) as moved
			where state <> 'draft'
			group by partnership_id, school_year, partner_id, role_id, area, in_kind, state
			order by partnership_id, school_year, partner_id, role_id, area, in_kind, state
		on conflict (partnership_id, school_year, partner_id, role_id, area, in_kind, state) do update set
			entries = total.entries + excluded.entries,
			hours = total.hours + excluded.hours,
			amount = total.amount + excluded.amount,
			unpriced_entries = total.unpriced_entries + excluded.unpriced_entries,
			unpriced_hours = total.unpriced_hours + excluded.unpriced_hours,
			added_hours = total.added_hours + excluded.added_hours
		$sums$, moved);
	execute format(
		$sums$
		insert into declared_on_line as total
			select * from (
				select partnership_id, school_year, line_id, partner_id,
					coalesce(sum(sign * amount) filter (where not in_kind), 0) as paid,
					coalesce(sum(sign * greatest(amount, 0)) filter (where not in_kind and amount is not null), 0) as added,
					sum(sign * counted_hours(state, hours)) as counted
				from (%s) as moved
				where line_id is not null and state not in ('draft', 'returned')
				group by partnership_id, school_year, line_id, partner_id
			) as claimed
			-- A decision moves nothing here.
			where (paid, added, counted) <> (0, 0, 0)
			order by partnership_id, school_year, line_id, partner_id
		on conflict (partnership_id, school_year, line_id, partner_id) do update set
			amount = total.amount + excluded.amount,
			added_amount = total.added_amount + excluded.added_amount,
			added_hours = total.added_hours + excluded.added_hours
		$sums$, moved);
	if tg_op <> 'DELETE' then
		execute format(
			$sums$
			insert into declared_of_person as total
				select changed.partnership_id, changed.school_year, detail.person_id, changed.partner_id, sum(changed.counted)
				from (
					select partnership_id, school_year, partner_id, id, sum(sign * counted_hours(state, hours)) as counted
					from (%s) as moved
					group by partnership_id, school_year, partner_id, id having sum(sign * counted_hours(state, hours)) <> 0
				) as changed
				join declaration_detail as detail
					on detail.partnership_id = changed.partnership_id and detail.declaration_id = changed.id
				where detail.person_id is not null
				group by changed.partnership_id, changed.school_year, detail.person_id, changed.partner_id
				order by changed.partnership_id, changed.school_year, detail.person_id
			on conflict (partnership_id, school_year, person_id) do update set
				added_hours = total.added_hours + excluded.added_hours
			$sums$, moved);
	end if;
	return null;
end
$$;

-- Who worked is written beside the line, before or after it.
create function keep_declared_of_person() returns trigger language plpgsql as $$
begin
	execute format(
		$sums$
		insert into declared_of_person as total
			select line.partnership_id, line.school_year, moved.person_id, line.partner_id,
				sum(moved.sign * counted_hours(line.state, line.hours))
			from (%s) as moved
			join declaration as line on line.partnership_id = moved.partnership_id and line.id = moved.declaration_id
			where moved.person_id is not null and counted_hours(line.state, line.hours) <> 0
			group by line.partnership_id, line.school_year, moved.person_id, line.partner_id
			order by line.partnership_id, line.school_year, moved.person_id
		on conflict (partnership_id, school_year, person_id) do update set added_hours = total.added_hours + excluded.added_hours
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
create trigger sums_follow_added after insert on declaration_detail
	referencing new table as added for each statement execute function keep_declared_of_person();
create trigger sums_follow_changed after update on declaration_detail
	referencing old table as gone new table as added for each statement execute function keep_declared_of_person();
create trigger sums_follow_removed after delete on declaration_detail
	referencing old table as gone for each statement execute function keep_declared_of_person();

-- Its detail goes with it, and then nothing tells any more whose hours they were. Only loading removes such a line.
create function take_from_person() returns trigger language plpgsql as $$
begin
	update declared_of_person as total set added_hours = total.added_hours - old.hours
		from declaration_detail as detail
		where detail.partnership_id = old.partnership_id and detail.declaration_id = old.id
			and total.partnership_id = old.partnership_id and total.school_year = old.school_year
			and total.person_id = detail.person_id;
	return old;
end
$$;
create trigger takes_hours_from_person before delete on declaration
	for each row when (old.state not in ('draft', 'returned') and old.hours > 0) execute function take_from_person();

-- Lines of a state by day, the way they are paged through.
create index declaration_by_state on declaration (partnership_id, school_year, state, from_day, id);
create index declaration_on_budget_line on declaration (partnership_id, school_year, line_id, from_day, id) where line_id is not null;
create index declaration_of_decision on declaration (partnership_id, decision_id) where decision_id is not null;
create index declaration_decided on declaration (partnership_id, school_year, decided_at, decision_id) where decision_id is not null;

-- Everything that was declared already.
set local role opleidingsschool_system;
insert into declared_cell
	select partnership_id, school_year, partner_id, role_id, area, in_kind, state, count(*), sum(hours), coalesce(sum(amount), 0),
		count(*) filter (where amount is null), coalesce(sum(hours) filter (where amount is null), 0), sum(greatest(hours, 0))
	from declaration where state <> 'draft'
	group by partnership_id, school_year, partner_id, role_id, area, in_kind, state;
insert into declared_on_line
	select partnership_id, school_year, line_id, partner_id, coalesce(sum(amount) filter (where not in_kind), 0),
		coalesce(sum(greatest(amount, 0)) filter (where not in_kind and amount is not null), 0), sum(greatest(hours, 0))
	from declaration where line_id is not null and state not in ('draft', 'returned')
	group by partnership_id, school_year, line_id, partner_id;
insert into declared_of_person
	select line.partnership_id, line.school_year, detail.person_id, line.partner_id, sum(line.hours)
	from declaration as line
	join declaration_detail as detail on detail.partnership_id = line.partnership_id and detail.declaration_id = line.id
	where detail.person_id is not null and line.hours > 0 and line.state not in ('draft', 'returned')
	group by line.partnership_id, line.school_year, detail.person_id, line.partner_id;
reset role;
