import type { Held } from "../../domain/addresses/held.ts";
import { addressOf } from "../eleventy/page-address.ts";
import { filesIn, listFiles } from "../output/file-list.ts";
import type { NewSite } from "../output/replace-site.ts";
import type { SiteManifest } from "../output/site-manifest.ts";
import { ALTERED } from "../output/site-marks.ts";

type Shown = Pick<NewSite, "volumes" | "pictures" | "attachments">;

/**
 * The volumes of a new site with the pages of the old one whose articles have an error now: they stay as they lie on
 * the disk until the error is mended or the file is gone, and so do the pictures and attachments that they may show.
 */
export function withHeld(old: SiteManifest | undefined, held: Held, shown: Shown): Shown {
	const { volumes, pictures, attachments } = shown;
	if (!old || !held.articles) return shown;
	const kept = new Map<string, [file: string, hash: string][]>();
	for (const [month, { files }] of Object.entries(old.volumes)) {
		const own = [...filesIn(files)].filter(
			([file, hash]) => hash !== ALTERED && held.address(addressOf(file)),
		);
		if (own.length > 0)
			kept.set(
				month,
				own.map(([file, hash]) => [file, hash]),
			);
	}
	if (kept.size === 0) return shown;
	const longer = volumes.map(({ month, key, files }) => {
		const own = new Map(filesIn(files));
		const more = (kept.get(month) ?? []).filter(([file]) => !own.has(file));
		kept.delete(month);
		return { month, key, files: files + listFiles(more) };
	});
	const alone = [...kept].map(([month, files]) => ({
		month,
		key: old.volumes[month]?.key ?? "",
		files: listFiles(files),
	}));
	return {
		volumes: [...longer, ...alone],
		pictures: new Map([...picturesOf(old), ...pictures]),
		attachments: new Map([...attachmentsOf(old), ...attachments]),
	};
}

/** The pictures of an old site that are as it put them there. */
export function* picturesOf(old: SiteManifest | undefined) {
	for (const [file, hash] of filesIn(old?.pictures ?? ""))
		if (hash !== ALTERED) yield [file.slice(file.lastIndexOf("/") + 1), { hash }] as const;
}

/** The sounds, films and documents of an old site, in the same way. */
export function* attachmentsOf(old: SiteManifest | undefined) {
	for (const [file, hash] of filesIn(old?.attachments ?? ""))
		if (hash !== ALTERED) yield [file, { hash }] as const;
}
