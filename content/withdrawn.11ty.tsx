import { MessagePage } from "../_includes/layouts/message-page.tsx";
import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/da-rut/index.html" };

/** What answers, with status 410, the address of an article that was withdrawn. */
export function render({ edition, assets }: SiteData) {
	return (
		<MessagePage
			edition={edition}
			assets={assets}
			heading="Bài đã được gỡ"
			message="Tòa soạn đã gỡ bài ở địa chỉ này và không đăng lại. Mời bạn tìm tin, bài khác cùng chủ đề."
		/>
	);
}
