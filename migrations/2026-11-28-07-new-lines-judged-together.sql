-- New declared lines are judged together instead of one by one: an import of 10,000 asked of each again whether its round is open.
-- The rules are those of `judge_declaration`, which stays for what is changed or removed.

create function judge_new_declarations() returns trigger language plpgsql as $$
declare
	line declaration;
begin
	-- Loading a whole partnership or a backup writes what was decided elsewhere.
	if current_user = 'opleidingsschool_system' then
		return null;
	end if;
	-- Two writers hold the same rounds in the same order.
	for line in
		select distinct on (partnership_id, round_id) * from added order by partnership_id, round_id
	loop
		perform refuse_late_declaration(line);
	end loop;
	return null;
end
$$;

drop trigger declaration_keeps_its_rules on declaration;
create trigger declaration_keeps_its_rules before update or delete on declaration
	for each row execute function judge_declaration();
create trigger new_declarations_keep_their_rules after insert on declaration
	referencing new table as added for each statement execute function judge_new_declarations();

-- As before, and without writing a sum of nothing: most lines are saved as drafts, which are in no sum.
create or replace function keep_declared_months() returns trigger language plpgsql as $$
declare
	moved constant text := case tg_op
		when 'INSERT' then 'select *, 1 as sign from added'
		when 'DELETE' then 'select *, -1 as sign from gone'
		else 'select *, 1 as sign from added union all select *, -1 from gone'
	end;
	moves boolean;
begin
	execute format('select exists (select from (%s) as moved where state not in (''draft'', ''returned''))', moved) into moves;
	if not moves then
		return null;
	end if;
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
		$sums$, moved);
	return null;
end
$$;
