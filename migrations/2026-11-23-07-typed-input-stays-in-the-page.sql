-- What was typed in a cell and could not be read stays with who typed it, in the page: no other person can mend it from a
-- stored copy, and a budget computed beside it would be another than the one on screen.

alter table budget_line drop column pending;
