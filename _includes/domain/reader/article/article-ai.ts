import { readAiUse } from "../../article/ai-use.ts";
import type { AiUse, Picture } from "../../article/article.ts";
import { readFocal } from "../../article/picture/focal.ts";
import { accept, type FieldDesk } from "../field-desk.ts";
import type { YamlPath } from "../yaml/yaml-places.ts";

/** What a machine did, as front matter tells it: `ai: tạo`. */
export function readAi(desk: FieldDesk, path: YamlPath, written: string | undefined): AiUse | undefined {
	return written === undefined ? undefined : accept(desk, path, readAiUse(written))?.ai;
}

/** What a picture of front matter says beside its words. */
export function readFocalAndAi(
	desk: FieldDesk,
	key: "cover" | "picture",
	written: { readonly focal?: string | undefined; readonly ai?: string | undefined },
): Pick<Picture, "focal" | "ai"> {
	const place =
		written.focal === undefined ? undefined : accept(desk, [key, "focal"], readFocal(written.focal));
	const ai = readAi(desk, [key, "ai"], written.ai);
	return { ...(place && { focal: place.focal }), ...(ai && { ai }) };
}
