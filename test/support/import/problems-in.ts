import path from "node:path";
import { readNewsroom } from "../../../_includes/site/read/read-newsroom.ts";
import { testSettings } from "../site/settings.ts";

/** What `npm run check` would tell of a newsroom, without a process of its own: each problem in one line. */
export async function problemsIn(
	content: string,
): Promise<{ errors: readonly string[]; all: readonly string[] }> {
	const places = { content, articles: path.join(content, "articles") };
	const { problems } = await readNewsroom({ ...testSettings(), ...places });
	const print = (told: typeof problems) =>
		told.map(({ file, line, message }) => `${file}:${line} ${message}`);
	return { errors: print(problems.filter(({ severity }) => severity === "error")), all: print(problems) };
}
