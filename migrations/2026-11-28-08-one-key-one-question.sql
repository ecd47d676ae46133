-- A key stands for one request: the same key with another question is refused instead of being a request of its own.

alter table answered_request
	-- Digest of what was asked. Answers from before have it in their key, so no key finds them; they go within a week.
	add column question_digest text check (question_digest ~ '^[0-9a-f]{64}$');
