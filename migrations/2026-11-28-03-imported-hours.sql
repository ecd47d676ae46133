-- Declared hours from a file: what somebody is looking at before it is taken over, how files of an organisation are to be read,
-- and which imports there were.

-- A file as it was read, for whoever sent it only, and for a day at most.
create table staged_import (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	partner_id record_id not null,
	school_year school_year not null,
	owner_id text not null,
	file_name one_line not null,
	file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
	-- To read it once more, with another sheet or separator.
	content bytea not null,
	-- Its rows, and how they are understood: JSON that only the product reads.
	sheet text not null,
	choices text not null,
	staged_at timestamptz not null,
	primary key (partnership_id, id),
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable
);
create index staged_import_by_age on staged_import (staged_at);

create table import_mapping (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	partner_id record_id not null,
	name one_line not null,
	-- Of the files it was made for, in their order.
	headings jsonb not null check (jsonb_typeof(headings) = 'array'),
	-- Which column is what: the place by the field.
	columns jsonb not null check (jsonb_typeof(columns) = 'object'),
	role_id record_id,
	area text check (area in ('opleiden', 'professionaliseren', 'onderzoeken', 'shared')),
	numbers text not null default 'auto' check (numbers in ('auto', 'nl', 'en')),
	-- What the words of the organisation's files stand for.
	translations jsonb not null check (jsonb_typeof(translations) = 'array'),
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	unique (partnership_id, partner_id, name) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	foreign key (partnership_id, role_id) references role (partnership_id, id) deferrable
);

create table hours_import (
	partnership_id record_id not null,
	id record_id not null,
	partner_id record_id not null,
	school_year school_year not null,
	file_name one_line not null,
	file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
	rows_added integer not null check (rows_added >= 0),
	rows_present integer not null check (rows_present >= 0),
	rows_refused integer not null check (rows_refused >= 0),
	imported_at timestamptz not null,
	imported_by text not null,
	imported_by_name one_line not null,
	undone_at timestamptz,
	undone_by_name one_line,
	primary key (partnership_id, id),
	foreign key (partnership_id, school_year) references budget (partnership_id, school_year) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	check ((undone_at is null) = (undone_by_name is null))
);
create index hours_import_of_partner on hours_import (partnership_id, school_year, partner_id, imported_at);

-- The import a line came with. It stays a name: the line stands without it, in a bundle too.
alter table declaration add column import_id record_id;
create index declaration_of_import on declaration (partnership_id, import_id) where import_id is not null;

do $$
declare
	own_table text;
	declarers constant text := 'partnership_id = app_partnership() and app_acts_for(partner_id)
		and app_has_role(''penvoerder'', ''coordinator'', ''partnerMember'')';
begin
	foreach own_table in array array['staged_import', 'import_mapping', 'hours_import'] loop
		execute format('alter table %I enable row level security', own_table);
		execute format('alter table %I force row level security', own_table);
		execute format(
			'create policy system on %I to opleidingsschool_system
				using (current_user = ''opleidingsschool_system'') with check (current_user = ''opleidingsschool_system'')',
			own_table
		);
		execute format('grant select, insert, update, delete on %I to opleidingsschool_system', own_table);
	end loop;
	execute format(
		'create policy own on staged_import for all to opleidingsschool_app
			using (%1$s and owner_id = app_user()) with check (%1$s and owner_id = app_user())', declarers);
	grant select, insert, update, delete on staged_import to opleidingsschool_app;
	create policy read on import_mapping for select to opleidingsschool_app
		using (partnership_id = app_partnership() and app_acts_for(partner_id));
	execute format('create policy write on import_mapping for all to opleidingsschool_app using (%1$s) with check (%1$s)', declarers);
	grant select, insert, update, delete on import_mapping to opleidingsschool_app;
	create policy read on hours_import for select to opleidingsschool_app
		using (partnership_id = app_partnership() and app_acts_for(partner_id));
	execute format('create policy add on hours_import for insert to opleidingsschool_app with check (%s)', declarers);
	execute format(
		'create policy undo on hours_import for update to opleidingsschool_app
			using (%1$s and undone_at is null) with check (%1$s)', declarers);
	grant select, insert, update on hours_import to opleidingsschool_app;
end
$$;

-- The evidence of ten thousand new lines is looked at once, not line by line: with the same outcome.
drop trigger declaration_detail_keeps_its_rules on declaration_detail;
create trigger declaration_detail_keeps_its_rules before update or delete on declaration_detail
	for each row execute function judge_declaration_detail();

create function judge_new_declaration_details() returns trigger language plpgsql as $$
declare
	line_state text;
begin
	if current_user = 'opleidingsschool_system' then
		return null;
	end if;
	select declaration.state into line_state from added
		join declaration on declaration.partnership_id = added.partnership_id and declaration.id = added.declaration_id
		where declaration.state in ('approved', 'settled')
		limit 1;
	if found then
		raise exception 'the evidence of a declaration that is % is not changed', line_state using errcode = 'restrict_violation';
	end if;
	return null;
end
$$;
create trigger new_declaration_detail_keeps_its_rules after insert on declaration_detail
	referencing new table as added for each statement execute function judge_new_declaration_details();
