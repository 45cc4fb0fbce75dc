import type { EditorsDesk } from "../../_includes/site/services/letters/desk/editors-desk.ts";
import { isSafe } from "../../_includes/site/services/letters/desk/git-host/git-host.ts";
import { openLocalDesk } from "../../_includes/site/services/letters/desk/local-desk.ts";
import { openRemoteDesk } from "../../_includes/site/services/letters/desk/remote-desk.ts";
import { UsageError } from "../command/command.ts";
import { newsroomOf } from "../command/newsroom-options.ts";
import { replaceWhole } from "../newsroom/whole-file.ts";

interface Where {
	readonly site: string | undefined;
	readonly content: string;
	readonly articles: string | undefined;
	readonly cache: string;
}

/**
 * The desk of a newspaper that is online, or of this machine.
 *
 * @throws UsageError; Undecided
 */
export async function openDesk(
	{ site, cache, ...newsroom }: Where,
	environment: Readonly<Record<string, string | undefined>>,
): Promise<EditorsDesk> {
	if (site === undefined) return openLocalDesk({ ...newsroomOf(newsroom), cache }, replaceWhole);
	if (!isSafe(site)) throw new UsageError(`--site phải là địa chỉ https của trang báo, nhận được “${site}”.`);
	const token = environment["LETTERS_TOKEN"] ?? "";
	if (!/^[!-~]{1,255}$/.test(token))
		throw new UsageError(
			"Với --site, đặt mã truy cập (token) của máy chủ git vào biến môi trường LETTERS_TOKEN.",
		);
	return openRemoteDesk(new URL(site).origin, token);
}
