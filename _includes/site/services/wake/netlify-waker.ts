import { getStore } from "@netlify/blobs";
import { openBlobsShelf } from "../host/blobs-shelf.ts";
import { siteAt } from "../host/published-site.ts";
import { buildHook } from "./build-hook.ts";
import { tellWaking } from "./tell-waking.ts";
import { wake } from "./wake.ts";

/**
 * Looks at the clock for the newspaper on Netlify, and says in the log what it did.
 *
 * @param site its public address: `https://tintinh.example`
 * @param hook the build hook's address; without it nothing can be asked for
 */
export async function wakeOnNetlify(site: string, hook: string | undefined): Promise<void> {
	if (!hook) {
		console.error(
			"Chưa đặt BUILD_HOOK: bài hẹn giờ chỉ lên khi có người dựng báo. Tạo build hook của trang trên Netlify rồi đặt địa chỉ ấy vào biến môi trường.",
		);
		return;
	}
	const shelf = openBlobsShelf(getStore({ name: "wake", consistency: "strong" }));
	const waking = await wake({ site: siteAt(site), shelf, ask: buildHook(hook), now: Date.now });
	console[waking.did === "fail" ? "error" : "log"](tellWaking(waking));
}
