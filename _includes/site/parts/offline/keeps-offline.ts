import type { Newspaper } from "../../../domain/newsroom/newspaper.ts";
import type { Settings } from "../../settings.ts";

/**
 * Whether readers can keep the newspaper for reading with no network. Nobody keeps a preview: what is in it is not public
 * yet, and its pages change under whoever reads them. Without an index nothing that is kept could be searched.
 */
export function keepsOffline(
	{ offline }: Pick<Newspaper, "offline">,
	{ preview, search }: Pick<Settings, "preview" | "search">,
): boolean {
	return offline !== false && !preview && search;
}
