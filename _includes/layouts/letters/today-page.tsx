import { LETTERS_DESK } from "../../domain/addresses/paths/desk.ts";
import { NEWSDESK } from "../../domain/addresses/paths/newsdesk.ts";
import { DeskFrame, type DeskPageProps } from "./desk-frame.tsx";

/** The day at the desk: what goes out and when, and what waits for whom. All of it is fetched by its script, for those who may. */
export function TodayPage(props: DeskPageProps) {
	return (
		<DeskFrame
			{...props}
			tab="Hôm nay ở tòa soạn"
			heading="Hôm nay ở tòa soạn"
			script="today"
			line="luc"
			ways={[
				{ name: "Bàn biên tập", url: NEWSDESK },
				{ name: "Thư bạn đọc", url: LETTERS_DESK },
			]}
			without="Trang này cần JavaScript. Không có thì xem bằng lệnh: npm run agenda"
		>
			<div id="hom-nay" hidden />
		</DeskFrame>
	);
}
