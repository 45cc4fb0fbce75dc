import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type RunningServer, startServer } from "../../_includes/site/server.ts";
import { settingsFrom } from "../../_includes/site/settings.ts";
import { articleText } from "./article-text.ts";
import { runEleventy } from "./eleventy.ts";
import { furnish } from "./furnish.ts";
import { NOW } from "./site.ts";

/** A newspaper of one article, served. */
export interface ReadingSite {
	/** The article on the local server. */
	readonly address: string;
	/** The server alone: `http://127.0.0.1:40001`. */
	readonly origin: string;
	/** `_site`, with the scripts in `assets/`. */
	readonly output: string;
	close(): Promise<void>;
}

const BODY = `
Phà chạy lại từ 4 giờ. Bến có **đèn mới**[^1] và mái che! Ai cần cứ gọi.

::: hop Cần biết
- Giá vé giữ nguyên.
:::

| Giờ | Chuyến |
| --- | --- |
| 4 giờ | đầu |

[^1]: Đèn do xã lắp.
`;

/**
 * Builds and serves a newspaper of one article of 26/05/2022, for what readers do on its page.
 *
 * @param options.search whether it can be searched, without which it is not kept offline either
 */
export async function readingSite({ search = false } = {}): Promise<ReadingSite> {
	const folder = await mkdtemp(path.join(tmpdir(), "reading-"));
	const file = path.join(folder, "content/articles/2022/05/ben-pha.md");
	await mkdir(path.dirname(file), { recursive: true });
	const title = "title: Bến phà sáng đèn";
	await writeFile(file, articleText({ title, lede: "lede: Bến có đèn. Khách vui." }, BODY));
	const content = await furnish(path.join(folder, "content"));
	const output = path.join(folder, "site");
	await runEleventy({
		...settingsFrom({}, NOW),
		content,
		articles: path.join(content, "articles"),
		output,
		search,
	});
	const server: RunningServer = await startServer({ site: output, port: 0 });
	return {
		address: `${server.url}/2022/05/26/ben-pha/`,
		origin: server.url,
		output,
		async close() {
			await server.close();
			await rm(folder, { recursive: true });
		},
	};
}
