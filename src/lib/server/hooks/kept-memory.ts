/** How much of what is let go of may stay in memory until it is collected. */
import { setFlagsFromString } from 'node:v8';

/**
 * Left to itself V8 lets old memory of this size grow to several times what is in use before it looks what can go; after a large
 * import hundreds of megabytes stood there for nothing. An engine that does not know the flag leaves it at that.
 */
export function keepMemorySmall(): void {
	setFlagsFromString('--heap-growing-percent=50');
}
