import path from "node:path";
import { type RunningServer, startServer } from "../../../_includes/site/serve/server.ts";
import { articleText } from "../articles/article-text.ts";
import { sharedSite } from "./shared-site.ts";

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
 * Serves a newspaper of one article of 26/05/2022, for what readers do on its page. Several test files share it.
 *
 * @param options.search whether it can be searched, without which it is not kept offline either
 */
export async function readingSite({ search = false } = {}): Promise<ReadingSite> {
	const text = articleText({ title: "title: Bến phà sáng đèn", lede: "lede: Bến có đèn. Khách vui." }, BODY);
	const name = search ? "reading-searched" : "reading";
	const { output } = await sharedSite(name, { "2022/05/ben-pha.md": text }, { search });
	const server: RunningServer = await startServer({ site: output, port: 0 });
	return {
		address: `${server.url}/2022/05/26/ben-pha/`,
		origin: server.url,
		output: path.resolve(output),
		close: () => server.close(),
	};
}
