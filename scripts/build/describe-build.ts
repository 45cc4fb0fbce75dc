import { count } from "../../_includes/domain/problem/wording.ts";
import type { Shard } from "../../_includes/domain/volumes/share-out.ts";
import type { BuildReport } from "../../_includes/site/build-site.ts";
import type { ShareReport } from "../../_includes/site/make/machines/make-share.ts";
import { describeShown } from "./describe-articles.ts";

/** What a build cost. */
export interface BuildCost {
	/** Folder of the site. */
	readonly output: string;
	readonly seconds: number;
	/** Bytes that all processes of the build held together at its peak. Absent where the system does not tell. */
	readonly peak?: number;
}

/** The line that a build ends with. */
export function describeBuild(
	{ articles, held, volumes, bundles, pages, written, removed }: BuildReport,
	{ output, seconds, peak }: BuildCost,
): string {
	return [
		describeShown(articles, held),
		`${count(volumes.reused + volumes.built.length)} tập (dựng ${count(volumes.built.length)}, dùng lại ${count(volumes.reused)})`,
		`${count(bundles.reused + bundles.built.length)} bó tìm kiếm (dựng ${count(bundles.built.length)})`,
		`${count(pages)} trang`,
		`ghi ${count(written.length)} tệp, xóa ${count(removed.length)} tệp trong ${output}`,
		printSeconds(seconds),
		...(peak === undefined ? [] : [`bộ nhớ cao nhất ${count(Math.round(peak / 1e6))} MB`]),
	].join("; ");
}

/** The line that one machine's share ends with. */
export function describeShare(
	{ groups, allGroups, articles, built }: ShareReport,
	{ machine, machines }: Shard,
	seconds: number,
): string {
	return [
		`Máy ${machine} trong ${machines}: ${count(groups)} trên ${count(allGroups)} nhóm tập, ${count(articles)} bài`,
		`dựng ${count(built.length)} tập`,
		printSeconds(seconds),
	].join("; ");
}

const printSeconds = (seconds: number) => `${seconds.toFixed(1).replace(".", ",")} giây`;
