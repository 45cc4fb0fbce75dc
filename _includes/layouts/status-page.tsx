import { Time } from "../components/time.tsx";
import { NOTICES } from "../domain/addresses/paths/files.ts";
import { STATUS } from "../domain/addresses/paths/pages.ts";
import { count } from "../domain/problem/wording.ts";
import { printed } from "./cards.ts";
import { Page } from "./page.tsx";
import type { FrontData } from "./site-data.ts";

/** How much of a commit's name is printed: enough to find it. */
const COMMIT_LENGTH = 12;

/**
 * What the newspaper online is made of: commit, counts, newest article. It has no time of its build: the same articles
 * make the same page, whenever they are built.
 */
export function StatusPage({ view, lists }: FrontData) {
	const { cards, commit, newspaper, sections } = view;
	const newest = cards[0]?.date;
	const { count: articles, changed } = lists.all;
	const counts = [
		["Bài", articles],
		["Chuyên mục", sections.length],
		["Tác giả", lists.authors.length],
		["Thẻ", lists.tags.length],
		["Dòng sự kiện", lists.threads.length],
		["Tháng có bài", lists.months.length],
		...(view.comments ? [["Bình luận", view.comments.count] as const] : []),
	] as const;
	return (
		<Page
			view={view}
			url={STATUS}
			title="Tình trạng trang báo"
			description={`Bản đang chạy của ${newspaper.name}: số bài, bài mới nhất, phiên bản.`}
			kind="message"
			hidden
		>
			<header class="list-head">
				<h1>Tình trạng trang báo</h1>
				<p class="list-introduction">Trang này dành cho người trông coi tờ báo.</p>
			</header>
			<dl class="facts">
				{newest && (
					<div>
						<dt>Bài mới nhất đăng lúc</dt>
						<dd>
							<Time time={printed(newest)} />
						</dd>
					</div>
				)}
				{changed && (
					<div>
						<dt>Sửa đổi gần nhất lúc</dt>
						<dd>
							<Time time={printed(changed)} />
						</dd>
					</div>
				)}
				{counts.map(([name, number]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{count(number)}</dd>
					</div>
				))}
				<div>
					<dt>Phần mềm và kiểu chữ của người khác</dt>
					<dd>
						Xem <a href={NOTICES}>giấy phép của từng phần</a>.
					</dd>
				</div>
				{commit && (
					<div>
						<dt>Phiên bản (commit)</dt>
						<dd>
							<code>{commit.slice(0, COMMIT_LENGTH)}</code>
						</dd>
					</div>
				)}
			</dl>
		</Page>
	);
}
