-- Deciding and importing are answered once too, as submitting is. A checker decides about several organisations at once, so whose
-- key it is can no longer be an organisation: it is the person who sent the request. Nobody else reads what they were told, and
-- they no longer do either once they do not act for the organisation it was about.

-- Answers are kept for a week and only for requests that are sent again; those from before name no person.
drop table answered_request;

create table answered_request (
	partnership_id record_id not null references partnership (id),
	user_id text not null references auth_user (id) on delete cascade,
	-- Digest of the sender's key.
	request_key text not null check (request_key ~ '^[0-9a-f]{64}$'),
	-- Digest of what was asked.
	question_digest text not null check (question_digest ~ '^[0-9a-f]{64}$'),
	-- None while it is being answered, which nobody else sees.
	answer json,
	answered_at timestamptz not null,
	-- Whose hours it was about; none: those of several, by who checks them.
	partner_id record_id,
	primary key (partnership_id, user_id, request_key),
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) on delete cascade deferrable
);
alter table answered_request enable row level security;
alter table answered_request force row level security;
create policy system on answered_request to opleidingsschool_system
	using (current_user = 'opleidingsschool_system') with check (current_user = 'opleidingsschool_system');
create policy own on answered_request for all to opleidingsschool_app
	using (
		partnership_id = app_partnership() and user_id = app_user()
		and app_has_role('penvoerder', 'coordinator', 'partnerMember')
		and (partner_id is null or app_acts_for(partner_id))
	)
	with check (
		partnership_id = app_partnership() and user_id = app_user()
		and app_has_role('penvoerder', 'coordinator', 'partnerMember')
		and (partner_id is null or app_acts_for(partner_id))
	);
grant select, insert, update, delete on answered_request to opleidingsschool_app, opleidingsschool_system;
