-- What a dispute was about stays with it when it ends: by then its line has other hours, or another reason, and the trail is not for everybody
-- who sees the line. Empty while it is open, when the line itself says it, and where nobody knows any more.
alter table dispute
	add column reason long_text,
	add column declared_hours hours_change,
	add column opened_by one_line,
	add column closed_by one_line;
create index dispute_of_line on dispute (partnership_id, declaration_id);

-- Of what ended before this, as far as the trail says it.
set local role opleidingsschool_system;
update dispute set reason = event.reason, opened_by = event.user_name
	from audit_event as event
	where closed_at is not null and event.partnership_id = dispute.partnership_id and event.entity = 'declaration'
		and event.entity_id = dispute.declaration_id and event.action = 'declaration.disputed' and event.at = dispute.opened_at;
update dispute set declared_hours = (event.before ->> 'hours')::numeric
	from audit_event as event
	where outcome = 'accepted' and event.partnership_id = dispute.partnership_id and event.entity = 'declaration'
		and event.entity_id = dispute.declaration_id and event.action = 'declaration.givenIn' and event.at = dispute.closed_at;
update dispute set declared_hours = line.hours
	from declaration as line
	where outcome = 'upheld' and line.partnership_id = dispute.partnership_id and line.id = dispute.declaration_id
		and line.state in ('approved', 'settled');
update dispute set closed_by = updated_by where closed_at = updated_at;
reset role;
