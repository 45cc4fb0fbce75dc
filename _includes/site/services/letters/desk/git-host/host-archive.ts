import { Undecided } from "../../../../../domain/letters/undecided.ts";
import { type Archive, decodeStored } from "../archive.ts";
import type { HostMeans } from "./ask-host.ts";
import type { GitHost } from "./git-host.ts";

/** How often a file is written anew that somebody else has changed meanwhile. */
const TRIES = 8;

/** A file as it is on the branch. */
export interface HostFile {
	/** As the host sends it, lines of sixty signs or not. */
	readonly base64: string;
	/** By which the host knows whether it has changed since. */
	readonly version: string;
}

/** What is to be written onto the branch, as one commit. */
export interface HostChange {
	/** In the repository: `content/articles/2022/05/ben-pha.md`. */
	readonly place: string;
	readonly message: string;
	/** Nothing removes the file. */
	readonly base64: string | undefined;
	/** That of the file that was read; nothing where there was none. */
	readonly version: string | undefined;
}

/** The files of a branch on a host. What is not answered throws Undecided. */
export interface HostFiles {
	read(place: string): Promise<HostFile | undefined>;
	/** @returns false where somebody else has written meanwhile: to this file, or to the branch; nothing is written then */
	write(change: HostChange): Promise<boolean>;
}

/** The newsroom's files on a branch of its repository. */
export function openHostArchive(
	files: HostFiles,
	{ content, branch }: Pick<GitHost, "content" | "branch">,
	{ pause }: HostMeans,
): Archive {
	const place = (file: string) => `${content}/${file}`;
	const decode = ({ base64 }: HostFile, file: string) => decodeStored(Buffer.from(base64, "base64"), file);
	return {
		async read(file) {
			const found = await files.read(place(file));
			return found && decode(found, file);
		},
		async rewrite(file, message, change) {
			const seen = new Set<string | undefined>();
			for (let tries = 1; tries <= TRIES; tries += 1) {
				const found = await files.read(place(file));
				seen.add(found?.version);
				const text = found ? decode(found, file) : "";
				const changed = change(text);
				if (changed === text) return;
				const base64 = changed === "" ? undefined : Buffer.from(changed).toString("base64");
				if (await files.write({ place: place(file), message, base64, version: found?.version })) return;
				await pause(100 * tries + Math.random() * 200);
			}
			throw new Undecided("failed", seen.size > 1 ? BUSY : keptBranch(branch));
		},
		place,
		isDraft: false,
	};
}

const BUSY = "Nhiều người đang ghi vào kho bài cùng lúc. Thử lại sau ít phút; thư vẫn còn đợi.";

/** A host refuses what a rule of the branch forbids as it does what came too late; but then the file has not changed. */
const keptBranch = (branch: string) =>
	`Máy chủ git không cho ghi thẳng vào nhánh ${branch}; thư vẫn còn đợi. Nhờ người quản lý kho bài cho bạn quyền ấy, như .github/PHAN-QUYEN.md chỉ.`;
