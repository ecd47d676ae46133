import { error } from '@sveltejs/kit';
import { HELP_PAGES } from '$lib/messages/help';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
	const page = HELP_PAGES.find((name) => name === params.page);
	if (page === undefined) error(404, 'notFound');
	return { page };
};
