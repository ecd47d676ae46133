/** For machines that watch over this one: the process answers. Says nothing about the database; `/readyz` does. */
import { json, type RequestHandler } from '@sveltejs/kit';

export const GET: RequestHandler = () => json({ status: 'alive' });
