import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../_includes/domain/problem/problem.ts";
import { count } from "../_includes/domain/problem/wording.ts";
import { readNewsroom } from "../_includes/site/read/read-newsroom.ts";
import { type Settings, settingsFrom } from "../_includes/site/settings.ts";
import { runCommand, UsageError } from "./command/command.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "./command/newsroom-options.ts";
import { mendFile } from "./mend/mend-file.ts";
import { makeComments, type SuggestedFile } from "./suggest/make-comments.ts";
import { openPullRequest, postReview, Refused, readComments, readPatches } from "./suggest/pull-request.ts";

/** More suggestions than these nobody clicks: `check --fix` is quicker. */
const MOST = 40;

await runCommand(
	{
		name: "suggest",
		summary:
			"Trên GitHub: gợi ý ngay trong pull request mọi cách sửa chỉ có một đáp án, bấm một cái là nhận. Không ghi tệp nào.",
		options: NEWSROOM_OPTIONS,
	},
	async ({ values }) => {
		const pull = await openPullRequest(process.env);
		if (!pull) throw new UsageError("Lệnh này chỉ chạy trong việc kiểm một pull request của GitHub Actions.");
		try {
			const patches = await readPatches(pull);
			const settings = { ...settingsFrom({}, Date.now()), ...newsroomOf(values) };
			const files = await findSuggestions(settings, new Set(patches.keys()));
			const standing = new Set((await readComments(pull)).map(({ path: file, body }) => `${file}\n${body}`));
			const comments = makeComments(files, patches).filter(
				({ path: file, body }) => !standing.has(`${file}\n${body}`),
			);
			if (comments.length === 0) {
				console.log("Không có gợi ý nào mới.");
				return 0;
			}
			const more = comments.length - MOST;
			const body = `Máy gợi ý ${count(Math.min(comments.length, MOST))} chỗ sửa${more > 0 ? `, còn ${count(more)} chỗ nữa` : ""}. Muốn nhận hết một lượt, chạy trên máy: \`npm run check -- --fix\``;
			await postReview(pull, body, comments.slice(0, MOST));
			console.log(body);
			return 0;
		} catch (error) {
			if (!(error instanceof Refused && [403, 404].includes(error.status))) throw error;
			// The token of a pull request from a fork may only read; its author has the marked lines of "articles".
			console.log(
				"::notice::Không được viết gợi ý vào pull request này (nhánh từ kho khác). Lời báo ở từng dòng vẫn có trong việc “articles”.",
			);
			return 0;
		}
	},
);

/** What would be written in the files that the pull request changes. */
async function findSuggestions(settings: Settings, changed: ReadonlySet<string>): Promise<SuggestedFile[]> {
	const { problems, context } = await readNewsroom(settings);
	const byFile = new Map<string, Problem[]>();
	for (const problem of problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
	const found: SuggestedFile[] = [];
	for (const [file, told] of byFile) {
		const inRepository = path.relative(path.resolve(settings.content, ".."), file).split(path.sep).join("/");
		if (!changed.has(inRepository) || told.every(({ fix }) => fix === undefined)) continue;
		// Suggestions keep neither carriage returns nor a byte order mark: such files are for `check --fix`.
		if (/\r|^\uFEFF/.test(await readFile(file, "utf8"))) continue;
		const mended = await mendFile(file, told, context, settings);
		if (mended && !mended.reencoded)
			found.push({ path: inRepository, changes: mended.changes, problems: told });
	}
	return found;
}
