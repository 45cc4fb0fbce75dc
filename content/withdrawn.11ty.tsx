import { pageFile, WITHDRAWN } from "../_includes/domain/addresses/paths/pages.ts";
import { MessagePage } from "../_includes/layouts/message-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: pageFile(WITHDRAWN) };

/** What answers, with status 410, the address of an article that was withdrawn or has expired. */
export function render({ view }: FrontData) {
	return (
		<MessagePage
			view={view}
			heading="Bài không còn nữa"
			message="Bài ở địa chỉ này đã hết hạn đăng hoặc được tòa soạn gỡ. Mời bạn tìm tin, bài khác cùng chủ đề."
		/>
	);
}
