-- What a reference of a line is looked up by leaves no choice. In a table that was small, or never analysed, two indexes that begin
-- with the organisation look alike to the planner, and the wrong one reads all its lines for each line: an import and taking it back
-- took four times as long for twice as many rows.
drop index declaration_once_imported;
create unique index declaration_once_imported on declaration (partnership_id, partner_id, import_key) where import_key is not null;

drop index declaration_corrections;
create index declaration_corrections on declaration (partnership_id, corrects_id, partner_id) where corrects_id is not null;
