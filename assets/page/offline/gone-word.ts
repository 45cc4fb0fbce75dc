import type { GoneList } from "../../../_includes/domain/parts/offline/offline.ts";
import { formsOf } from "../../offline/addresses.ts";

/** What became of a story that is gone, as it stands behind its name: "đã được tòa soạn rút ngày 25/11/2026." */
export function goneWord(url: string, gone: GoneList): string {
	const entry = gone.find(([address]) => formsOf(url).includes(address));
	// By a list that is older than the state.
	if (!entry) return "đã được tòa soạn rút hoặc hết hạn đăng.";
	const [, , , withdrawn, notice] = entry;
	if (withdrawn === undefined) return "đã hết hạn đăng.";
	const day = withdrawn && ` ngày ${withdrawn}`;
	return `đã được tòa soạn rút${day}.${notice ? ` Tòa soạn nhắn: ${notice}` : ""}`;
}
