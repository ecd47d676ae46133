-- A file that somebody is looking at is kept for a day at most: packing what was read from it, each time it is written and read, took longer
-- than it saved room. The file itself is packed already.
alter table staged_import alter column sheet set storage external, alter column content set storage external;
