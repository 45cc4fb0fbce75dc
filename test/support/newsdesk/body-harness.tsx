import { render } from "preact";
import { useReducer } from "preact/hooks";
import type { NewsroomFacts } from "../../../_includes/domain/newsdesk/facts.ts";
import { BodyControl } from "../../../assets/admin/newsdesk/body/body-control.tsx";
import type { PlacedProblem } from "../../../assets/admin/newsdesk/body/rich/problem-marks.ts";

/** What a test asks of the page, and tells it. */
export interface BodyPage {
	/** All that the form was told, the newest last. */
	readonly texts: string[];
	/** Names of the pictures that were added. */
	readonly added: string[];
	value: string;
	problems: readonly PlacedProblem[];
	draw(): void;
}

declare global {
	var bodyPage: BodyPage;
}

const stories = [
	{ url: "/2022/05/26/doan-kiem-tra/", title: "Đoàn kiểm tra Giồng Trôm", date: "2022-05-26T18:56:00+07:00" },
	{ url: "/2022/05/25/ben-pha/", title: "Bến phà chạy lại", date: "2022-05-25T08:00:00+07:00" },
].map((story) => ({ ...story, section: "thoi-su", tags: [] }));
const facts = { newspaper: { url: "https://bao.vn" }, stories } as unknown as NewsroomFacts;
const PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=";

/** The control as the form holds it: told what it told, drawn anew at each change. */
function Form() {
	const [, draw] = useReducer((times: number) => times + 1, 0);
	const page = globalThis.bodyPage;
	page.draw = () => draw(undefined);
	return (
		<BodyControl
			value={page.value}
			onChange={(text = "") => {
				page.texts.push(text);
				page.value = text;
				draw(undefined);
			}}
			field={{ name: "body", label: "Nội dung", required: true } as never}
			values={{}}
			facts={facts}
			problems={page.problems}
			urlOf={() => PIXEL}
			id="noi-dung"
			labelledBy="noi-dung-label"
			invalid={false}
			addFile={async (file) => {
				page.added.push(file instanceof File ? file.name : "");
				return URL.createObjectURL(file);
			}}
			pickFile={async () => ({ value: "/media/2022/05/ben-pha.jpg" })}
			{...({} as { readonly controls: never; readonly media: never })}
		/>
	);
}

globalThis.bodyPage = { texts: [], added: [], value: "", problems: [], draw: () => {} };
const root = document.querySelector("#root");
if (root) render(<Form />, root);
