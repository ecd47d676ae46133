/** `password-link`: a link with which one person chooses a new password. */
import { makePasswordLink } from '$lib/server/usecases/make-password-link';
import { readArguments } from '../arguments';
import { CommandProblem, SUCCEEDED, withServices, type Command } from '../command';

const REFUSALS = {
	unknownAccount: 'There is no account with this e-mail address.',
	noPassword: 'This account is of the demonstration and has no password.'
} as const;

export const passwordLink: Command = {
	name: 'password-link',
	summary: 'Makes a link with which one person chooses a new password.',
	usage: '<e-mail address>',
	details: [
		'For somebody whom no single penvoerder may help, or a penvoerder who is alone. Hand the link over to that person only.',
		'The link works once, for an hour; using it signs the account out everywhere. ORIGIN says where it leads.',
		'Every partnership the person takes part in sees in its audit trail that a link was made.',
		'Works on the database in DATABASE_URL, else on the embedded one in DATA_DIR; that one must not be in use.'
	],
	async run(args, io) {
		const [email = ''] = readArguments(args, ['<e-mail address>']).positionals;
		await withServices(async (services) => {
			const made = await makePasswordLink(services, email.trim());
			if (!made.ok) throw new CommandProblem(REFUSALS[made.error]);
			io.print(`${services.settings.origin}/password/${made.value}\n`);
		});
		return SUCCEEDED;
	}
};
