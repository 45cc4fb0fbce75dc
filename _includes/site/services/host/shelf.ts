/**
 * Where texts are kept by name: a folder here, Netlify's own store there. Of `letters/` and `keys/`
 * what is told as done is done for good, also where the machine stops then.
 * Names are `letters/ab2cd3ef4g`: lower-case letters, digits, hyphens, below one of the shelf's parts.
 */
export interface Shelf {
	/** @returns false where the name is taken: of all who ask at the same time, one is told true */
	create(name: string, text: string): Promise<boolean>;
	put(name: string, text: string): Promise<void>;
	read(name: string): Promise<string | undefined>;
	/** All names that begin so: `marks/`, `counts/ab12-`. */
	names(beginning: string): Promise<readonly string[]>;
	/** That it is not there is no error. */
	remove(name: string): Promise<void>;
}

const NAME = /^[a-z]+\/[a-z0-9-]+$/;

/** @throws Error for what is no name: nothing that came from outside becomes a path */
export function checkName(name: string): string {
	if (!NAME.test(name)) throw new Error(`No name on the shelf: ${JSON.stringify(name)}`);
	return name;
}
