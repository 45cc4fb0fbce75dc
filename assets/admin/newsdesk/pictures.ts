import { slug } from "../../../_includes/domain/addresses/slug.ts";

/** An address of the browser's own for a file that is not in the repository yet. */
const UNSENT = /blob:[\w.+:/-]+/g;
const NAME = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/s;

/** Names of pictures that wait to be sent, by the address that stands for each while the article is written. */
const kept = new Map<string, string>();

/**
 * Remembers the name that a picture will have once it is in the repository. For whoever has added it to an article.
 *
 * @param address `blob:…`, as it stands in the value
 * @param name of the file that was chosen, as the journalist's machine has it
 */
export function keepPicture(address: string, name: string): void {
	kept.set(address, pictureName(name));
}

/** The name under which a picture goes into the newsroom's folder: ASCII, as the reader asks for. */
export function pictureName(name: string): string {
	const [, stem = "", extension = ".jpg"] = NAME.exec(name) ?? [];
	return `${slug(stem) || "anh"}${extension.toLowerCase()}`;
}

/** What an article holds, with names for its pictures that are not in the repository yet. */
export interface NamedPictures<Values> {
	readonly values: Values;
	/** Where each of those pictures is now, by the name it will have. */
	readonly unsent: ReadonlyMap<string, string>;
}

/** Gives those pictures the names that they will have: the strict reader and the page know no others. */
export function namePictures<Values>(values: Values): NamedPictures<Values> {
	const unsent = new Map<string, string>();
	const named = (text: string) =>
		text.replace(UNSENT, (address) => {
			// One that was chosen before the page was loaded anew: its name is the host's to make.
			const name = kept.get(address) ?? `anh-${unsent.size + 1}.jpg`;
			unsent.set(name, address);
			return name;
		});
	return { values: mapTexts(values, named) as Values, unsent };
}

/** A value with all texts in it changed. What has none stays the same object. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
	if (typeof value === "string") return change(value);
	if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]));
}
