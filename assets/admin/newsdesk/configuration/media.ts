import type { CmsConfig } from "@sveltia/cms";
import { PICTURE_LIMITS } from "../../../../_includes/domain/reader/limits.ts";

/** Pixels of the longer side of a picture that is sent: the widest file that readers get has half of them. */
const LONGEST = 2560;
const SMALLER = { width: LONGEST, height: LONGEST, quality: 85 } as const;

/** How pictures are taken: under names that the strict reader takes, not larger than it takes, none of other hosts. */
export const MEDIA: NonNullable<CmsConfig["media_libraries"]> = {
	default: {
		config: {
			slugify_filename: true,
			max_file_size: PICTURE_LIMITS.bytes,
			// What a phone takes and no browser shows becomes a picture for the web.
			transformations: { heic: { format: "webp", ...SMALLER } },
		},
	},
	stock_assets: { providers: [] },
};
