-- Where each organisation is paid after a settlement (model section 8). Seen by the organisation itself and the penvoerder's
-- staff and accountant, and by nobody else (model section 11).

-- ISO 13616: with the head behind and letters as 10 to 35 the number leaves 1 when divided by 97. Which countries take part in
-- SEPA and how long their numbers are is dated knowledge, which the application asks for when somebody types or pays.
create function is_sound_iban(account text) returns boolean language sql immutable parallel safe as $$
	select case
		when account ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' then (
			select string_agg(case when ascii(letter) >= 65 then (ascii(letter) - 55)::text else letter end, '' order by place)::numeric % 97 = 1
				from regexp_split_to_table(substr(account, 5) || substr(account, 1, 4), '') with ordinality as part (letter, place)
		)
		else false
	end
$$;
create domain iban as text check (is_sound_iban(value));

create table bank_account (
	partnership_id record_id not null references partnership (id),
	partner_id record_id not null,
	iban iban not null,
	account_holder one_line not null,
	-- The bank's own code (ISO 9362), where a payment needs it beside the number.
	bic text check (bic ~ '^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, partner_id),
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable
);

create policy read on bank_account for select to opleidingsschool_app using (
	partnership_id = app_partnership()
	and (app_acts_for(partner_id) or app_has_role('penvoerder', 'coordinator', 'accountant'))
);
create policy write on bank_account for all to opleidingsschool_app
	using (
		partnership_id = app_partnership() and (
			app_has_role('penvoerder', 'coordinator')
			or (app_acts_for(partner_id) and app_has_role('partnerMember'))
		)
	)
	with check (
		partnership_id = app_partnership() and (
			app_has_role('penvoerder', 'coordinator')
			or (app_acts_for(partner_id) and app_has_role('partnerMember'))
		)
	);
grant select, insert, update, delete on bank_account to opleidingsschool_app;

alter table bank_account enable row level security;
alter table bank_account force row level security;
-- By name: the connecting user is a member of the role, and without taking it on it shall see nothing.
create policy system on bank_account to opleidingsschool_system
	using (current_user = 'opleidingsschool_system') with check (current_user = 'opleidingsschool_system');
grant select, insert, update, delete on bank_account to opleidingsschool_system;
