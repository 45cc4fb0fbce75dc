import path from "node:path";
import { fileProblem, type Problem } from "../../../domain/problem/problem.ts";
import { burdens } from "../../../domain/reader/article/picture-faults.ts";
import { findFiles, nameForProblems } from "../../find-files.ts";
import type { Settings } from "../../settings.ts";
import { PictureMemory } from "./picture-memory.ts";

const PHOTO = /\.(?:jpe?g|png|webp|avif)$/i;

/**
 * What pictures carry that no article cites: forty were brought, three printed, and whoever has the repository has all.
 *
 * @param cited `/media/2022/05/ben-pha.jpg`: those are judged where they are cited
 */
export async function judgeUncited(
	cited: ReadonlySet<string>,
	{ content, cache }: Pick<Settings, "content" | "cache">,
): Promise<Problem[]> {
	const names = await findFiles(path.join(content, "media")).catch(() => []);
	const others = names.filter((name) => PHOTO.test(name) && !cited.has(`/media/${name}`));
	if (others.length === 0) return [];
	const memory = await PictureMemory.open(cache);
	const problems: Problem[] = [];
	for (const name of others) {
		const file = path.join(content, "media", name);
		const look = await memory.look(file);
		if (look?.kind !== "picture") continue;
		const told = nameForProblems(file);
		for (const { severity, message, cure } of burdens(told, look))
			problems.push(fileProblem(severity, told, message, cure));
	}
	await memory.save();
	return problems;
}
