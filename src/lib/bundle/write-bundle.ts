/** Writes a bundle: the same facts give the same bytes, whatever order they came in. */
import { bundleSchema, type BundleRead } from './bundle-schema';
import { canonicalText } from './canonical';
import { inOrder } from './order';

export function bundleText(bundle: BundleRead): string {
	return canonicalText(bundleSchema, inOrder(bundle));
}
