/** The last lines of `npm test` say what failed, in the shapes in which the two runners report it. */
import { describe, expect, it } from 'vitest';
import { failedPages, failedUnits } from '../support/test-failures.mjs';

describe('what failed, named at the end of a run', () => {
	it('names each failed test with its file and the first line of its reason', () => {
		const report = {
			testResults: [
				{
					name: '/a/tests/domain/money.test.ts',
					status: 'failed',
					assertionResults: [
						{ status: 'passed', fullName: 'money adds up' },
						{
							status: 'failed',
							fullName: 'money is split',
							failureMessages: ['Error: \u001b[31m1\u001b[39m cent off\n at x']
						}
					]
				}
			]
		};
		expect(failedUnits(report, '/a')).toEqual(['tests/domain/money.test.ts: money is split: Error: 1 cent off']);
	});

	it('names a file that did not load', () => {
		const report = { testResults: [{ name: '/a/b.test.ts', status: 'failed', message: 'no such module' }] };
		expect(failedUnits(report, '/a')).toEqual(['b.test.ts: the file as a whole: no such module']);
	});

	it('names pages that failed, however deep they are nested, and errors outside a test', () => {
		const page = { file: 'phone.spec.ts', line: 83, title: 'a phone shows it', ok: false };
		const tests = [{ results: [{ error: { message: 'not visible' } }] }];
		const report = {
			errors: [{ message: 'no server' }],
			suites: [{ specs: [{ title: 'fine', ok: true }], suites: [{ specs: [{ ...page, tests }] }] }]
		};
		expect(failedPages(report)).toEqual([
			'browser tests: outside a test: no server',
			'phone.spec.ts:83: a phone shows it: not visible'
		]);
	});

	it('says nothing when there is no report', () => {
		expect([...failedUnits({}, '/a'), ...failedPages({})]).toEqual([]);
	});
});
