/**
 * Something in the cache is not what was put there: a stop of the machine cut it off, or the disk lost it. Whoever
 * throws this has removed it, so that the same work, done again, makes it anew.
 */
export class DamagedCache extends Error {
	override name = "DamagedCache";
}

/** Also where the error comes from another process. */
export const isDamagedCache = (error: unknown) => error instanceof Error && error.name === "DamagedCache";
