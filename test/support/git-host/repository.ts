import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Git, gitIn, talkIn } from "./git.ts";
import { readObjects } from "./read-objects.ts";

/** Who made a commit. */
export interface Signature {
	readonly name: string;
	readonly email: string;
}

export interface Commit extends Signature {
	readonly oid: string;
	/** `2026-11-30T09:00:00+07:00` */
	readonly date: string;
	readonly message: string;
}

/** What one commit changes: the bytes of a file, or that it goes. */
export type Changes = ReadonlyMap<string, Buffer | undefined>;

export type ChangedFile = { readonly path: string; readonly status: string; readonly from?: string };

const FORMAT = "--format=%x01%H%x02%an%x02%ae%x02%cI%x02%B%x03";

/** A bare repository in a temporary folder, made and read by git's own commands. */
export type Repository = Awaited<ReturnType<typeof makeRepository>>;

export async function makeRepository() {
	const folder = await mkdtemp(path.join(tmpdir(), "git-host-"));
	const git = gitIn(folder);
	await git(["init", "--bare", "--quiet", "--initial-branch=main", folder]);
	const line = async (...words: string[]) => (await git(words)).output.toString().trim();
	const { object, close } = readObjects(talkIn(folder));
	const remembered = new Map<string, Promise<ReadonlyMap<string, Commit>>>();
	const commits = new Map<string, Promise<Commit>>();
	/** Newest first: of one path, or of all. */
	async function history(revision: string, most: number, file?: string): Promise<Commit[]> {
		const log = await line("log", FORMAT, `-${most}`, revision, ...(file ? ["--", file] : []));
		return readLog(log).map(({ commit }) => commit);
	}
	return {
		folder,
		object,
		close() {
			close();
			return rm(folder, { recursive: true, force: true });
		},
		/** The commit that a branch points to. */
		async head(branch: string): Promise<string | undefined> {
			return (await object(`refs/heads/${branch}`))?.oid;
		},
		async point(branch: string, oid: string) {
			await git(["update-ref", `refs/heads/${branch}`, oid]);
		},
		async drop(branch: string) {
			await git(["update-ref", "-d", `refs/heads/${branch}`]);
		},
		/** Every file and folder, as `git ls-tree` lists them. */
		async tree(revision: string) {
			const list = (await git(["ls-tree", "-r", "-t", "-l", "-z", revision])).output.toString();
			return list.split("\0").flatMap((entry) => {
				const [, mode, type, sha, size, name] = /^(\d+) (\w+) (\w+) +(\S+)\t(.+)$/s.exec(entry) ?? [];
				return name ? [{ path: name, mode, type, sha, ...(size === "-" ? {} : { size: Number(size) }) }] : [];
			});
		},
		history,
		/** A commit by its hash, which never changes: thousands of files of one query ask for the same. */
		at(oid: string): Promise<Commit> {
			const known = commits.get(oid) ?? history(oid, 1).then(([commit]) => commit ?? noCommit(oid));
			commits.set(oid, known);
			return known;
		},
		/** Who changed each file last: one walk for all of them. */
		lastCommits(revision: string): Promise<ReadonlyMap<string, Commit>> {
			const known = remembered.get(revision) ?? walk(git, revision);
			remembered.set(revision, known);
			return known;
		},
		/** What a branch changes, since it left the other. */
		async changes(base: string, head: string): Promise<ChangedFile[]> {
			const list = await git(["diff", "--name-status", "-M", "-z", `${base}...${head}`]);
			const words = list.output.toString().split("\0");
			const files: ChangedFile[] = [];
			for (let status = words.shift(); status; status = words.shift()) {
				const first = words.shift() ?? "";
				if (status.startsWith("R")) files.push({ status: "R", from: first, path: words.shift() ?? "" });
				else files.push({ status, path: first });
			}
			return files;
		},
		/** How many commits the head has that the base has not. */
		ahead: async (base: string, head: string) =>
			Number(await line("rev-list", "--count", `${base}..${head}`)),
		/** Commits onto a branch, and gives the new head. */
		async commit(
			branch: string,
			changes: Changes,
			message: string,
			by: Signature,
			now: number,
			from?: string,
		) {
			await git(["fast-import", "--quiet"], importStream(branch, changes, message, by, now, from));
			const oid = await this.head(branch);
			if (oid === undefined) throw new Error(`Nothing was committed to ${branch}`);
			return oid;
		},
		/** The tree of both together, or nothing where they do not go together. */
		async merged(base: string, head: string): Promise<string | undefined> {
			const { code, output } = await git(["merge-tree", "--write-tree", base, head]);
			return code === 0 ? output.toString().trim() : undefined;
		},
		async commitTree(tree: string, parents: readonly string[], message: string, by: Signature, now: number) {
			const stamp = `${by.name} <${by.email}> ${Math.floor(now / 1000)} +0700`;
			const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)];
			const text = [...lines, `author ${stamp}`, `committer ${stamp}`, "", message, ""].join("\n");
			const { output } = await git(["hash-object", "-t", "commit", "-w", "--stdin"], text);
			return output.toString().trim();
		},
	};
}

function importStream(
	branch: string,
	changes: Changes,
	message: string,
	by: Signature,
	now: number,
	from: string | undefined,
): Buffer {
	const stamp = `${by.name} <${by.email}> ${Math.floor(now / 1000)} +0700`;
	const parts: (string | Buffer)[] = [`commit refs/heads/${branch}\nauthor ${stamp}\ncommitter ${stamp}\n`];
	parts.push(`data ${Buffer.byteLength(message)}\n${message}\n`);
	if (from) parts.push(`from ${from}\n`);
	for (const [file, bytes] of changes)
		if (bytes === undefined) parts.push(`D ${file}\n`);
		else parts.push(`M 100644 inline ${file}\ndata ${bytes.length}\n`, bytes, "\n");
	return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

function noCommit(oid: string): never {
	throw new Error(`There is no commit ${oid}`);
}

async function walk(git: Git, revision: string): Promise<ReadonlyMap<string, Commit>> {
	const { output } = await git(["log", FORMAT, "--name-only", revision]);
	const last = new Map<string, Commit>();
	for (const { commit, rest } of readLog(output.toString()))
		for (const file of rest) if (!last.has(file)) last.set(file, commit);
	return last;
}

function readLog(log: string): { readonly commit: Commit; readonly rest: string[] }[] {
	return log
		.split("\u0001")
		.slice(1)
		.map((entry) => {
			const [head = "", rest = ""] = entry.split("\u0003");
			const [oid = "", name = "", email = "", date = "", message = ""] = head.split("\u0002");
			return {
				commit: { oid, name, email, date, message: message.trim() },
				rest: rest.split("\n").filter((file) => file !== ""),
			};
		});
}
