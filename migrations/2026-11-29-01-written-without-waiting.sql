-- The last statement of a transaction is sent together with its end, so that rows for which others wait are held no longer than they
-- are written. Nobody is there to count what it wrote before that end, so the database does.

create function app_require_written(wanted bigint, written bigint) returns void language plpgsql as $$
begin
	if written <> wanted then
		raise exception '% rows were to be written, and % were', wanted, written using errcode = 'OS001';
	end if;
end
$$;

-- What one partner agreed, for judging the lines of that partner alone.
create index commitment_by_partner on commitment (partnership_id, school_year, partner_id);
