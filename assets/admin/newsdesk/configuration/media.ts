import type { CmsConfig } from "@sveltia/cms";
import { PICTURE_LIMITS } from "../../../../_includes/domain/reader/limits.ts";

/** How pictures are taken: under names that the strict reader takes, not larger than it takes, none of other hosts. */
export const MEDIA: NonNullable<CmsConfig["media_libraries"]> = {
	default: {
		config: {
			slugify_filename: true,
			max_file_size: PICTURE_LIMITS.bytes,
			// iPhones' photos are taken. What becomes of any picture is ours to say: `sveltia/own-photo.ts`.
			transformations: { heic: {} },
		},
	},
	stock_assets: { providers: [] },
};
