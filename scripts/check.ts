import { hasError, type Problem } from "../_includes/domain/problem/problem.ts";
import { count } from "../_includes/domain/problem/wording.ts";
import { printProblems } from "../_includes/formats/print-problems.ts";
import { nameForProblems } from "../_includes/site/find-files.ts";
import { judgeUncited } from "../_includes/site/media/pictures/judge-uncited.ts";
import { type Newsroom, readNewsroom } from "../_includes/site/read/read-newsroom.ts";
import { settingsFrom } from "../_includes/site/settings.ts";
import { describeArticles } from "./build/describe-articles.ts";
import { chosenFiles } from "./check/chosen-files.ts";
import { setApart } from "./check/set-apart.ts";
import { printWorklist } from "./check/worklist.ts";
import { runCommand } from "./command/command.ts";
import { NEWSROOM_OPTIONS, newsroomOf } from "./command/newsroom-options.ts";
import { mendNewsroom } from "./mend/mend-newsroom.ts";
import { listMended, printMended } from "./mend/print-mended.ts";

await runCommand(
	{
		name: "check",
		summary: "Kiểm tra mọi bài và in ra mọi lỗi, mỗi lỗi kèm dòng, cột và cách sửa.",
		positionals: {
			name: "TỆP",
			many: true,
			optional: true,
			help: "chỉ kể lỗi của các tệp này, kể cả chỗ trùng với tệp khác (mặc định: mọi tệp)",
		},
		options: {
			fix: { type: "boolean", help: "viết luôn mọi cách sửa chỉ có một đáp án, rồi kể đã viết gì" },
			worklist: {
				type: "boolean",
				help: "chỉ kể việc còn lại ở các bài nhập từ báo cũ: còn bao nhiêu, và mười bài kế tiếp",
			},
			drafts: { type: "boolean", help: "kể cả cảnh báo của các bài nháp, thay vì chỉ đếm" },
			json: { type: "boolean", help: "in kết quả dưới dạng JSON" },
			...NEWSROOM_OPTIONS,
		},
	},
	async ({ values: { fix, worklist, drafts, json, ...values }, positionals }) => {
		const settings = { ...settingsFrom({}, Date.now()), ...newsroomOf(values) };
		const chosen = await chosenFiles(positionals, settings);
		const isChosen = (file: string) => chosen === undefined || chosen.has(file);
		const mending = fix ? await mendNewsroom(settings, isChosen) : undefined;
		const { newsroom, problems: all } = mending?.reading ?? (await readNewsroom(settings));
		// Without a newsroom nobody knows what is cited: its errors come first.
		const uncited = newsroom ? await judgeUncited(citedPictures(newsroom), settings) : [];
		const problems = [...all, ...uncited].filter(({ file }) => isChosen(file));
		const code = hasError(problems) || (mending && mending.left.length > 0) ? 1 : 0;
		if (json) {
			process.stdout.write(printProblems(problems, "json", { mending: mending && listMended(mending) }));
			return code;
		}
		if (mending) process.stdout.write(`${printMended(mending)}\n`);
		const cards = newsroom?.files.map(({ card }) => card) ?? [];
		// Without a newsroom nobody knows which articles were imported: its errors come first.
		if (worklist && newsroom) {
			process.stdout.write(printWorklist(problems, cards, { colour: process.stdout.isTTY }));
			return code;
		}
		const { told, summary } = setApart(problems, chosen ? [] : cards, drafts);
		process.stdout.write(printProblems(told, "text", { colour: process.stdout.isTTY }));
		if (process.env["GITHUB_ACTIONS"] === "true") process.stdout.write(printProblems(problems, "github"));
		if (!fix) tellOfFixes(problems, positionals);
		if (summary) console.log(summary);
		if (code === 0) {
			const what = chosen ? `${count(chosen.size)} tệp` : describeArticles(cards, settings.now);
			console.log(`${what}, không có lỗi nào.`);
		}
		return code;
	},
);

function citedPictures({ files, threads }: Newsroom): ReadonlySet<string> {
	const ofThreads = [...threads.values()].flatMap(({ picture }) => picture?.src ?? []);
	return new Set([...files.flatMap(({ pictures }) => pictures), ...ofThreads]);
}

function tellOfFixes(problems: readonly Problem[], files: readonly string[]): void {
	const fixable = problems.filter(({ fix }) => fix !== undefined).length;
	if (fixable === 0) return;
	const words = files.map((file) => ` ${nameForProblems(file)}`).join("");
	console.log(`Máy tự sửa được ${count(fixable)} chỗ: npm run check -- --fix${words}`);
}
