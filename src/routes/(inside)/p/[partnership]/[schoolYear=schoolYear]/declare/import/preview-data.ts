/** What the page of the import hands to its parts. */
import type { PageData } from './$types';

export type Importing = NonNullable<PageData['importing']>;
export type Preview = NonNullable<Importing['preview']>;
