import type { PictureFile } from "../../domain/rendition.ts";

/** The files of a site that is being made, by their names in the output: `2022/05/26/ben-pha/index.html`. */
export interface SiteFiles {
	/** The hash of what is in a file; nothing where the site has no such file. */
	hash(file: string): Promise<string | undefined>;
	/** @throws when it cannot be read, or is not what was made */
	read(file: string): Promise<Uint8Array>;
	/** What is known of an encoded picture, by its name: `ben-pha-ab12-480.webp`. Nothing where the site has none such. */
	picture(name: string): PictureFile | undefined;
	/** The files of a search bundle. */
	bundle(name: string): Promise<readonly string[]>;
}
