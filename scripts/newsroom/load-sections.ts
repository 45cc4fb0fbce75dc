import path from "node:path";
import { nameSections } from "../../_includes/domain/newsdesk/write-skeleton.ts";
import type { Section } from "../../_includes/domain/newsroom/newspaper.ts";
import { fileProblem, type Problem } from "../../_includes/domain/problem/problem.ts";
import { readSections } from "../../_includes/domain/reader/newsroom/read-sections.ts";
import { fold } from "../../_includes/domain/text/fold.ts";
import { printProblems } from "../../_includes/formats/print-problems.ts";
import { nameForProblems } from "../../_includes/site/find-files.ts";
import { readText } from "../../_includes/site/read/bytes/read-bytes.ts";
import type { Settings } from "../../_includes/site/settings.ts";
import { UsageError } from "../command/command.ts";

/** The sections of the newspaper, for the commands that write articles; if their file has errors, they are printed. */
export async function loadSections({
	content,
}: Pick<Settings, "content">): Promise<readonly Section[] | undefined> {
	const place = path.join(content, "sections.yaml");
	const file = nameForProblems(place);
	const decoded = readText(place) ?? { problem: noSections(file) };
	const { value, problems } =
		decoded.text === undefined
			? { value: undefined, problems: [decoded.problem] }
			: readSections(file, decoded.text);
	if (!value) process.stderr.write(printProblems(problems, "text", { colour: process.stderr.isTTY }));
	return value;
}

function noSections(file: string): Problem {
	return fileProblem(
		"error",
		file,
		`Không có tệp “${file}”, nên không biết báo có chuyên mục nào.`,
		"Lấy lại tệp từ git, hoặc xem lại tên thư mục sau --content.",
	);
}

/**
 * The section that was asked for by slug or name, in any letters: `thoi-su`, `Thời sự`, `thoi su`.
 *
 * @throws UsageError naming all sections, where there is none such
 */
export function chooseSection(asked: string, sections: readonly Section[]): Section {
	const wanted = fold(asked.trim());
	const found = sections.find(({ slug, name }) => slug === wanted || fold(name) === wanted);
	if (!found)
		throw new UsageError(`Không có chuyên mục “${asked}”. Các chuyên mục: ${nameSections(sections)}.`);
	return found;
}
