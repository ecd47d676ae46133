-- The sums that follow declared hours were written by statements put together as text, which the database planned anew each time: it
-- took longer than writing them. Each trigger now has a function of its own, whose statements it keeps. They say what they said
-- before, and a draft, which counts nowhere, is seen to be one without any of them.

do $migration$
declare
	-- What came and what went, by the end of the name of a trigger.
	moving constant jsonb := jsonb_build_object(
		'added', 'select *, 1 as sign from added',
		'changed', 'select *, 1 as sign from added union all select *, -1 from gone',
		'removed', 'select *, -1 as sign from gone'
	);
	happened text;
	moved text;
begin
	for happened, moved in select key, value from jsonb_each_text(moving) loop
		execute format(
			$function$
			create function keep_declared_totals_%1$s() returns trigger language plpgsql as $$
			begin
				if not exists (select from (%2$s) as moved where state <> 'draft') then
					return null;
				end if;
				insert into declared_total as total
					select partnership_id, school_year, round_id, partner_id, role_id, area, coalesce(line_id, '') as line, in_kind, state,
						sum(sign), sum(sign * hours), sum(sign * coalesce(amount, 0)),
						coalesce(sum(sign) filter (where amount is null), 0), coalesce(sum(sign * hours) filter (where amount is null), 0)
					from (%2$s) as moved
					where state <> 'draft'
					group by partnership_id, school_year, round_id, partner_id, role_id, area, line, in_kind, state
					-- Two writers take the same sums in the same order.
					order by partnership_id, school_year, round_id, partner_id, role_id, area, line, in_kind, state
				on conflict (partnership_id, school_year, round_id, partner_id, role_id, area, line_id, in_kind, state) do update set
					entries = total.entries + excluded.entries,
					hours = total.hours + excluded.hours,
					amount = total.amount + excluded.amount,
					unpriced_entries = total.unpriced_entries + excluded.unpriced_entries,
					unpriced_hours = total.unpriced_hours + excluded.unpriced_hours;
				insert into declared_cell as total
					select partnership_id, school_year, partner_id, role_id, area, in_kind, state,
						sum(sign), sum(sign * hours), sum(sign * coalesce(amount, 0)),
						coalesce(sum(sign) filter (where amount is null), 0), coalesce(sum(sign * hours) filter (where amount is null), 0),
						sum(sign * greatest(hours, 0))
					from (%2$s) as moved
					where state <> 'draft'
					group by partnership_id, school_year, partner_id, role_id, area, in_kind, state
					order by partnership_id, school_year, partner_id, role_id, area, in_kind, state
				on conflict (partnership_id, school_year, partner_id, role_id, area, in_kind, state) do update set
					entries = total.entries + excluded.entries,
					hours = total.hours + excluded.hours,
					amount = total.amount + excluded.amount,
					unpriced_entries = total.unpriced_entries + excluded.unpriced_entries,
					unpriced_hours = total.unpriced_hours + excluded.unpriced_hours,
					added_hours = total.added_hours + excluded.added_hours;
				insert into declared_on_line as total
					select * from (
						select partnership_id, school_year, line_id, partner_id,
							coalesce(sum(sign * amount) filter (where not in_kind), 0) as paid,
							coalesce(sum(sign * greatest(amount, 0)) filter (where not in_kind and amount is not null), 0) as added,
							sum(sign * counted_hours(state, hours)) as counted
						from (%2$s) as moved
						where line_id is not null and state not in ('draft', 'returned')
						group by partnership_id, school_year, line_id, partner_id
					) as claimed
					-- A decision moves nothing here.
					where (paid, added, counted) <> (0, 0, 0)
					order by partnership_id, school_year, line_id, partner_id
				on conflict (partnership_id, school_year, line_id, partner_id) do update set
					amount = total.amount + excluded.amount,
					added_amount = total.added_amount + excluded.added_amount,
					added_hours = total.added_hours + excluded.added_hours;
				if tg_op <> 'DELETE' then
					insert into declared_of_person as total
						select changed.partnership_id, changed.school_year, detail.person_id, changed.partner_id, sum(changed.counted)
						from (
							select partnership_id, school_year, partner_id, id, sum(sign * counted_hours(state, hours)) as counted
							from (%2$s) as moved
							group by partnership_id, school_year, partner_id, id having sum(sign * counted_hours(state, hours)) <> 0
						) as changed
						join declaration_detail as detail
							on detail.partnership_id = changed.partnership_id and detail.declaration_id = changed.id
						where detail.person_id is not null
						group by changed.partnership_id, changed.school_year, detail.person_id, changed.partner_id
						order by changed.partnership_id, changed.school_year, detail.person_id
					on conflict (partnership_id, school_year, person_id) do update set
						added_hours = total.added_hours + excluded.added_hours;
				end if;
				return null;
			end
			$$
			$function$,
			happened, moved
		);
		execute format(
			$function$
			create function keep_declared_months_%1$s() returns trigger language plpgsql as $$
			begin
				if not exists (select from (%2$s) as moved where state not in ('draft', 'returned')) then
					return null;
				end if;
				insert into declared_month as total
					select partnership_id, school_year, partner_id, area, coalesce(line_id, '') as line,
						date_trunc('month', from_day::timestamp)::date as month,
						sum(sign), sum(sign * hours), sum(sign * coalesce(amount, 0)),
						coalesce(sum(sign * hours) filter (where amount is null), 0)
					from (%2$s) as moved
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
					unpriced_hours = total.unpriced_hours + excluded.unpriced_hours;
				return null;
			end
			$$
			$function$,
			happened, moved
		);
		execute format(
			$function$
			create function keep_declared_of_person_%1$s() returns trigger language plpgsql as $$
			begin
				insert into declared_of_person as total
					select line.partnership_id, line.school_year, moved.person_id, line.partner_id,
						sum(moved.sign * counted_hours(line.state, line.hours))
					from (%2$s) as moved
					join declaration as line on line.partnership_id = moved.partnership_id and line.id = moved.declaration_id
					where moved.person_id is not null and counted_hours(line.state, line.hours) <> 0
					group by line.partnership_id, line.school_year, moved.person_id, line.partner_id
					order by line.partnership_id, line.school_year, moved.person_id
				on conflict (partnership_id, school_year, person_id) do update set added_hours = total.added_hours + excluded.added_hours;
				return null;
			end
			$$
			$function$,
			happened, moved
		);
	end loop;
end
$migration$;

create or replace trigger totals_follow_added after insert on declaration
	referencing new table as added for each statement execute function keep_declared_totals_added();
create or replace trigger totals_follow_changed after update on declaration
	referencing old table as gone new table as added for each statement execute function keep_declared_totals_changed();
create or replace trigger totals_follow_removed after delete on declaration
	referencing old table as gone for each statement execute function keep_declared_totals_removed();

create or replace trigger totals_of_months_follow_added after insert on declaration
	referencing new table as added for each statement execute function keep_declared_months_added();
create or replace trigger totals_of_months_follow_changed after update on declaration
	referencing old table as gone new table as added for each statement execute function keep_declared_months_changed();
create or replace trigger totals_of_months_follow_removed after delete on declaration
	referencing old table as gone for each statement execute function keep_declared_months_removed();

create or replace trigger sums_follow_added after insert on declaration_detail
	referencing new table as added for each statement execute function keep_declared_of_person_added();
create or replace trigger sums_follow_changed after update on declaration_detail
	referencing old table as gone new table as added for each statement execute function keep_declared_of_person_changed();
create or replace trigger sums_follow_removed after delete on declaration_detail
	referencing old table as gone for each statement execute function keep_declared_of_person_removed();

drop function keep_declared_totals();
drop function keep_declared_months();
drop function keep_declared_of_person();
