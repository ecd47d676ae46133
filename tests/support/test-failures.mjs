/**
 * Names what failed, from the reports of the two test runners: the summary repeats it, so that whoever sees only the end of a long
 * run knows where to look.
 */

/** @typedef {{ status?: string, fullName?: string, failureMessages?: string[] }} Assertion */
/** @typedef {{ name?: string, status?: string, message?: string, assertionResults?: Assertion[] }} VitestFile */
/** @typedef {{ testResults?: VitestFile[] }} VitestReport */

/** @typedef {{ error?: { message?: string } }} PageResult */
/** @typedef {{ title?: string, file?: string, line?: number, ok?: boolean, tests?: { results?: PageResult[] }[] }} PageSpec */
/** @typedef {{ specs?: PageSpec[], suites?: PageSuite[] }} PageSuite */
/** @typedef {{ suites?: PageSuite[], errors?: { message?: string }[] }} PlaywrightReport */

/**
 * @param {VitestReport} report as the runner of the unit tests writes it
 * @param {string} root what file names are told without
 * @returns {string[]} one line for each failed test, or for a file that failed as a whole
 */
export function failedUnits(report, root) {
	return (report.testResults ?? []).flatMap(({ name = '', status, message, assertionResults = [] }) => {
		const file = name.startsWith(root) ? name.slice(root.length + 1) : name;
		const failed = assertionResults.filter((result) => result.status === 'failed');
		if (failed.length === 0) return status === 'failed' ? [line(file, 'the file as a whole', message)] : [];
		return failed.map(({ fullName = '', failureMessages }) => line(file, fullName, failureMessages?.[0]));
	});
}

/**
 * @param {PlaywrightReport} report as the runner of the browser tests writes it
 * @returns {string[]} one line for each failed test, or for an error outside a test
 */
export function failedPages(report) {
	const outside = (report.errors ?? []).map(({ message }) => line('browser tests', 'outside a test', message));
	return [...outside, ...(report.suites ?? []).flatMap(failedOf)];
}

/** @param {PageSuite} suite @returns {string[]} */
function failedOf({ specs = [], suites = [] }) {
	const own = specs
		.filter(({ ok }) => ok === false)
		.map(({ file = '', line: at = 0, title = '', tests = [] }) =>
			line(
				`${file}:${at}`,
				title,
				tests.flatMap(({ results = [] }) => results).find(({ error }) => error)?.error?.message
			)
		);
	return [...own, ...suites.flatMap(failedOf)];
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** @param {string} file @param {string} name @param {string | undefined} message */
function line(file, name, message = '') {
	const [first = ''] = message.replace(COLOURS, '').split('\n');
	return `${file}: ${name}${first ? `: ${first.slice(0, 200)}` : ''}`;
}
