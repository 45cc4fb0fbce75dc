import { scriptPath } from "../_includes/domain/addresses/paths/files.ts";
import { NOT_FOUND } from "../_includes/domain/addresses/paths/pages.ts";
import { MessagePage } from "../_includes/layouts/message-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: NOT_FOUND };

/** What answers an address that never was. */
export function render({ view }: FrontData) {
	return (
		<MessagePage
			view={view}
			heading="Không tìm thấy trang"
			message="Địa chỉ này không có bài nào. Có thể địa chỉ bị gõ sai hoặc thiếu một phần. Mời bạn tìm theo từ trong tít bài."
			head={<script type="module" src={scriptPath("not-found")} />}
		/>
	);
}
