import type { Browser } from "playwright-core";
import type { Repository } from "../../../_includes/domain/newsdesk/repository.ts";
import { startServer } from "../../../_includes/site/serve/server.ts";
import { openBrowser, type WatchedPage, withPages } from "../browser/browser.ts";
import { GITLAB_RULES, NEWSROOM, OWNERS, RULES } from "../git-host/newsroom.ts";
import { commitFolder, type GitHost, startGitHost } from "../git-host/start-git-host.ts";
import { type TinySite, withTinySite } from "../site/site.ts";
import { DeskPage } from "./desk-page.ts";

/** A newspaper whose repository lies at a stand-in of the git host, and whose desk is served with its own policy. */
export interface NewsroomSite {
	readonly site: TinySite;
	readonly git: GitHost;
	readonly url: string;
	readonly browser: Browser;
	/** The desk of somebody at a machine of their own, signed in. */
	atDesk<Result>(
		token: keyof typeof NEWSROOM,
		use: (desk: DeskPage, watched: WatchedPage) => Promise<Result>,
	): Promise<Result>;
}

/** Runs a test with a newspaper of these articles and its desk: built, served, and its repository at the host. */
export async function withNewsroom(
	articles: Readonly<Record<string, string>>,
	use: (newsroom: NewsroomSite) => Promise<void>,
	kind: Repository["host"] = "github",
): Promise<void> {
	await withTinySite(articles, async (site) => {
		const protection = kind === "github" ? RULES : GITLAB_RULES;
		const git = await startGitHost({ users: NEWSROOM, protection }, kind);
		const browser = await openBrowser();
		try {
			const repository = { address: `https://${kind}.com/bao/to-bao`, branch: "main", api: git.origin };
			await site.build({ newsdesk: true, repository });
			const { host } = git;
			const first = await commitFolder(host, site.content, "content");
			const owners = new Map([[".github/CODEOWNERS", Buffer.from(OWNERS)]]);
			const by = { name: "Kỹ thuật", email: "ky-thuat@bao.example" };
			await host.repository.commit(host.base, owners, "Ai duyệt bài", by, host.now(), first);
			const server = await startServer({ site: site.output, port: 0 });
			try {
				await use({
					...{ site, git, browser, url: server.url },
					atDesk: (token, work) =>
						withPages(browser, async (open) => {
							const watched = await open();
							watched.page.setDefaultTimeout(60_000);
							const desk = new DeskPage(watched.page, server.url);
							await desk.signIn(token);
							return work(desk, watched);
						}),
				});
			} finally {
				await server.close();
			}
		} finally {
			await browser.close();
			await git.close();
		}
	});
}
