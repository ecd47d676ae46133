/** Accounts, sessions and what signing in keeps; column names are those of the sign-in library. */
import type { Generated } from 'kysely';
import type { Moment } from './column-types';

export interface AuthUserTable {
	id: string;
	name: string;
	email: string;
	emailVerified: Generated<boolean>;
	image: string | null;
	locale: Generated<string>;
	createdAt: Moment;
	updatedAt: Moment;
}

export interface AuthSessionTable {
	id: string;
	expiresAt: Date;
	token: string;
	createdAt: Moment;
	updatedAt: Moment;
	ipAddress: string | null;
	userAgent: string | null;
	userId: string;
}

export interface AuthAccountTable {
	id: string;
	accountId: string;
	providerId: string;
	userId: string;
	accessToken: string | null;
	refreshToken: string | null;
	idToken: string | null;
	accessTokenExpiresAt: Date | null;
	refreshTokenExpiresAt: Date | null;
	scope: string | null;
	password: string | null;
	createdAt: Moment;
	updatedAt: Moment;
}

export interface AuthVerificationTable {
	id: string;
	identifier: string;
	value: string;
	expiresAt: Date;
	createdAt: Moment;
	updatedAt: Moment;
}

export interface AuthRateLimitTable {
	id: string;
	key: string;
	count: number;
	lastRequest: number;
}
