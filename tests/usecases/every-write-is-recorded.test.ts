/** Every use-case that opens a writing transaction also records what it did in it (yardstick test 34). */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = 'src/lib/server/usecases';
/** A file that somebody only looks at is no record of the partnership: nobody else sees it and it is gone within a day. */
const LEFT_OUT = ['write.ts', 'stage-import.ts'];
const writing = readdirSync(FOLDER)
	.filter((name) => !LEFT_OUT.includes(name))
	.map((name) => ({ name, code: readFileSync(`${FOLDER}/${name}`, 'utf8') }))
	.filter(({ code }) => /(?<![\w.])write(<|\()/.test(code));

it('knows the use-cases that write', () => {
	const names = writing.map(({ name }) => name);
	expect(names).toEqual(expect.arrayContaining(['change-lines.ts', 'edit-list.ts', 'freeze-version.ts']));
	expect(names.length).toBeGreaterThan(25);
});

// An import hands its scope to `replace-partnership.ts` and a copy its lines to `save-declarations.ts`, which record every row;
// their own tests count the events.
it.each(writing.map(({ name, code }) => [name, code]))('%s leaves an event', (_, code) => {
	expect(code).toMatch(/audit\(|writeRows\(|replacePartnership\(/);
});
