-- The ground: what an id, an amount, an hour, a day and a school year may be, and the two database roles the product works as.
-- Nobody signs in as these roles; the connecting user takes one of them on inside each transaction.

create extension if not exists btree_gist;

create domain record_id as text check (value ~ '^[a-z0-9][a-z0-9-]{0,62}$');
create domain amount as numeric(14, 2) check (value <> 'NaN');
create domain hours as numeric(10, 2) check (value <> 'NaN' and value >= 0);
-- "NaN" compares as larger than every number, so the upper bound refuses it.
create domain weight as numeric check (value >= 0 and value < 1000000000000000);
create domain calendar_day as date check (value between date '1900-01-01' and date '2200-12-31');
create domain school_year as text check (
	value ~ '^20[0-9]{2}-2[0-9]{3}$' and substr(value, 6, 4)::integer = substr(value, 1, 4)::integer + 1
);
create domain one_line as text check (value ~ '\S' and length(value) <= 300);
create domain long_text as text check (value ~ '\S' and length(value) <= 20000);

do $$
declare
	wanted text;
begin
	foreach wanted in array array['opleidingsschool_app', 'opleidingsschool_system'] loop
		if not exists (select from pg_roles where rolname = wanted) then
			begin
				execute format('create role %I nologin nosuperuser nobypassrls', wanted);
			exception
				when duplicate_object or unique_violation then null;
				when insufficient_privilege then
					raise exception 'The database user "%" may not create the role "%"; let an administrator run: create role % nologin; grant % to %;',
						current_user, wanted, wanted, wanted, quote_ident(current_user)
						using errcode = 'insufficient_privilege';
			end;
		end if;
		if not pg_has_role(current_user, wanted, 'member') then
			begin
				execute format('grant %I to current_user', wanted);
			exception
				when unique_violation then null;
				when insufficient_privilege then
					raise exception 'The database user "%" is no member of the role "%"; let an administrator run: grant % to %;',
						current_user, wanted, wanted, quote_ident(current_user)
						using errcode = 'insufficient_privilege';
			end;
		end if;
	end loop;
end
$$;

-- Who is asking, set per transaction by app_enter. Unset is nobody: every comparison fails.
create function app_partnership() returns text language sql stable parallel safe
	as $$ select current_setting('app.partnership_id', true) $$;
create function app_user() returns text language sql stable parallel safe
	as $$ select current_setting('app.user_id', true) $$;
create function app_has_role(variadic wanted text[]) returns boolean language sql stable parallel safe
	as $$ select coalesce(string_to_array(current_setting('app.roles', true), ',') && wanted, false) $$;
create function app_acts_for(partner text) returns boolean language sql stable parallel safe
	as $$ select coalesce(partner = any (string_to_array(current_setting('app.partner_ids', true), ',')), false) $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception '% is never changed: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end
$$;
