-- The tenant and who takes part in it: partners, roles, students, and the places people have.
-- Every primary key starts with the partnership and every foreign key carries it, so no row can point into another one.

create table partnership (
	id record_id primary key,
	name one_line not null,
	kind text not null check (kind in ('recognised', 'aspirant')),
	-- Made-up figures of the demonstration; `notice` says so wherever figures are shown.
	demo boolean not null default false,
	notice long_text,
	created_at timestamptz not null default now(),
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text
);

create table partner (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	position integer not null,
	kind text not null check (kind in ('schoolBoard', 'school', 'site', 'higherEducation', 'institute')),
	parent_id record_id check (parent_id <> id),
	name one_line not null,
	short_name one_line not null,
	identifier one_line,
	aspirant boolean not null default false,
	member_from calendar_day not null,
	member_until calendar_day check (member_until > member_from),
	lead_partner boolean not null default false,
	mandated_representative one_line,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	foreign key (partnership_id, parent_id) references partner (partnership_id, id) deferrable
);
create unique index one_lead_partner on partner (partnership_id) where lead_partner;

create table role (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	position integer not null,
	name one_line not null,
	aliases text[] not null default '{}' check (array_position(aliases, null) is null),
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id)
);

create table student_count (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	position integer not null,
	school_year school_year not null,
	institute_id record_id not null,
	place_id record_id not null,
	placement_type one_line not null,
	students integer not null check (students between 0 and 1000000),
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	unique (partnership_id, school_year, institute_id, place_id, placement_type) deferrable,
	foreign key (partnership_id, institute_id) references partner (partnership_id, id) deferrable,
	foreign key (partnership_id, place_id) references partner (partnership_id, id) deferrable
);

create table partner_measure (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	position integer not null,
	partner_id record_id not null,
	measure text not null check (measure in ('pupils', 'trainingPlaces')),
	count integer not null check (count between 0 and 10000000),
	reference_day calendar_day not null,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id),
	unique (partnership_id, partner_id, measure, reference_day) deferrable,
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable
);

-- A subsidy rule somebody of the partnership added by hand, as one document in the form of the rules the product carries.
create table entered_scheme (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	document jsonb not null check (jsonb_typeof(document) = 'object'),
	note long_text,
	entered_by text not null,
	entered_by_name one_line not null,
	entered_at timestamptz not null default now(),
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by text,
	primary key (partnership_id, id)
);

create table membership (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	user_id text not null references auth_user (id),
	role text not null check (role in ('penvoerder', 'coordinator', 'partnerMember', 'bestuurder', 'accountant')),
	partner_id record_id,
	since timestamptz not null default now(),
	primary key (partnership_id, id),
	unique nulls not distinct (partnership_id, user_id, role, partner_id),
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	check (role <> 'partnerMember' or partner_id is not null)
);
create index membership_by_user on membership (user_id);

create table invitation (
	partnership_id record_id not null references partnership (id),
	id record_id not null,
	email one_line not null,
	role text not null check (role in ('penvoerder', 'coordinator', 'partnerMember', 'bestuurder', 'accountant')),
	partner_id record_id,
	-- Only the hash: who reads the database cannot use the link.
	token_hash text not null unique,
	invited_by text not null references auth_user (id),
	invited_at timestamptz not null default now(),
	expires_at timestamptz not null,
	accepted_at timestamptz,
	accepted_by text references auth_user (id),
	revoked_at timestamptz,
	primary key (partnership_id, id),
	foreign key (partnership_id, partner_id) references partner (partnership_id, id) deferrable,
	check (role <> 'partnerMember' or partner_id is not null),
	check ((accepted_at is null) = (accepted_by is null)),
	check (accepted_at is null or revoked_at is null)
);

-- Facts about this installation, such as which demonstration was loaded. Belongs to no partnership.
create table app_setting (
	key text primary key,
	value text not null,
	updated_at timestamptz not null default now()
);
