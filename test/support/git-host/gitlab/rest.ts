import { type Host, Refusal } from "../host.ts";
import { decisions, type PullRequest } from "../pull-requests.ts";
import type { Commit } from "../repository.ts";
import { answerBelow, type RestAnswer, type RestRequest, type Route, type Routes } from "../routes.ts";
import { type HostUser, mayPush } from "../users.ts";

interface Action {
	readonly action: string;
	readonly file_path: string;
	readonly previous_path?: string;
	readonly content?: string;
	readonly encoding?: string;
	readonly last_commit_id?: string;
}

const ok = (body: object, status = 200): RestAnswer => ({ status, body });
const UNAUTHORIZED = () => new Refusal(401, "401 Unauthorized");
const DRAFT = /^draft:\s*/i;

/** Below the project. */
const ROUTES: Routes = [
	["GET", /^\/users$/, ({ host }) => ok(Object.values(host.options.users).filter(mayPush).map(asUser))],
	["GET", /^\/repository\/files\/([^/]+)$/, file],
	["GET", /^\/repository\/files\/([^/]+)\/raw$/, raw],
	["GET", /^\/repository\/tree$/, tree],
	["GET", /^\/repository\/commits$/, commits],
	["GET", /^\/repository\/commits\/([^/]+)$/, lastCommit],
	["POST", /^\/repository\/commits$/, commit],
	["GET", /^\/repository\/branches\/([^/]+)$/, branchOf],
	// Nothing is built of it.
	["GET", /^\/repository\/commits\/[^/]+\/statuses$/, () => ok([])],
	["GET", /^\/deployments$/, () => ok([])],
	["DELETE", /^\/repository\/branches\/([^/]+)$/, dropBranch],
	["GET", /^\/merge_requests$/, requests],
	["POST", /^\/merge_requests$/, openRequest],
	["GET", /^\/merge_requests\/(\d+)$/, one(async ({ host, user }, r) => ok(await asRequest(host, user, r)))],
	["PUT", /^\/merge_requests\/(\d+)$/, one(change)],
	["GET", /^\/merge_requests\/(\d+)\/diffs$/, one(diffs)],
	["GET", /^\/merge_requests\/(\d+)\/notes$/, one((_, request) => ok(notesOf(request)))],
	["POST", /^\/merge_requests\/(\d+)\/notes$/, one(note)],
	["GET", /^\/merge_requests\/(\d+)\/approvals$/, one(approvals)],
	["POST", /^\/merge_requests\/(\d+)\/approve$/, one(approve)],
	["POST", /^\/merge_requests\/(\d+)\/unapprove$/, one(unapprove)],
	["PUT", /^\/merge_requests\/(\d+)\/merge$/, one(merge)],
];

/** Answers what is asked of GitLab's REST interface; what this stand-in does not have is not found. */
export async function answerGitLab(method: string, asked: RestRequest): Promise<RestAnswer> {
	const { host, user, url } = asked;
	if (method === "GET" && url.pathname === "/api/v4/user") return ok(asUser(user));
	if (method === "GET" && url.pathname === "/api/v4/personal_access_tokens/self")
		return ok({ active: true, scopes: user.scopes ?? ["api"] });
	const root = `/api/v4/projects/${encodeURIComponent(`${host.owner}/${host.name}`)}`;
	return answerBelow(root, ROUTES, method, asked, "404 Not Found");
}

/** Whom the protected branch lets merge: those of its bypass, whom nothing else lets pass here. */
const mayMerge = (host: Host, user: HostUser) => host.bypasses(user);

const asUser = ({ id, login, name, email }: HostUser) => ({
	id,
	username: login,
	name,
	email,
	avatar_url: "",
});
const asCommit = ({ oid, name, email, date }: Commit) => ({
	...{ id: oid, author_name: name, author_email: email, committed_date: date },
});

function one(route: (asked: RestRequest, request: PullRequest) => Promise<RestAnswer> | RestAnswer): Route {
	return (asked, number) => route(asked, asked.host.request(Number(number)));
}

async function file({ host, url }: RestRequest, path = ""): Promise<RestAnswer> {
	const ref = url.searchParams.get("ref") ?? host.base;
	const found = await host.repository.object(`${ref}:${path}`);
	if (found?.type !== "blob") throw new Refusal(404, "404 File Not Found");
	const [last] = await host.repository.history(ref, 1, path);
	return ok({
		...{ file_path: path, ref, blob_id: found.oid, last_commit_id: last?.oid },
		...{ encoding: "base64", content: found.bytes.toString("base64") },
	});
}

async function raw({ host, url }: RestRequest, path = ""): Promise<RestAnswer> {
	const found = await host.repository.object(`${url.searchParams.get("ref") ?? host.base}:${path}`);
	if (!found) throw new Refusal(404, "404 File Not Found");
	return { status: 200, body: found.bytes };
}

async function commits({ host, url }: RestRequest): Promise<RestAnswer> {
	const path = url.searchParams.get("path") ?? undefined;
	return ok(
		(await host.repository.history(url.searchParams.get("ref_name") ?? host.base, 100, path)).map(asCommit),
	);
}

/** Of a branch, or by its own name. */
async function lastCommit({ host }: RestRequest, revision = ""): Promise<RestAnswer> {
	return ok((await host.repository.history(revision, 1)).map(asCommit)[0] ?? {});
}

/** A file that has another last commit than the one that is named refuses all of it. */
async function commit({ host, user, body }: RestRequest): Promise<RestAnswer> {
	if (!mayPush(user)) throw new Refusal(403, "403 Forbidden");
	const { branch, start_branch: start } = body;
	const [head, from] = [await host.repository.head(branch), await host.repository.head(start ?? branch)];
	if (start && head)
		throw new Refusal(
			400,
			`A branch called '${branch}' already exists. Switch to that branch in order to make changes`,
		);
	if (from === undefined)
		throw new Refusal(400, "You can only create or edit files when you are on a branch");
	if (branch === host.base && host.options.protection)
		throw new Refusal(400, "You are not allowed to push into this branch");
	const changes = new Map<string, Buffer | undefined>();
	for (const action of body.actions as readonly Action[]) {
		const old = action.previous_path ?? action.file_path;
		const isThere = (await host.repository.object(`${from}:${old}`)) !== undefined;
		if (action.action === "create" && isThere) throw new Refusal(400, "A file with this name already exists");
		if (action.action !== "create" && !isThere) throw new Refusal(400, "A file with this name doesn't exist");
		const [last] = await host.repository.history(from, 1, old);
		if (
			action.action !== "create" &&
			action.last_commit_id !== undefined &&
			action.last_commit_id !== last?.oid
		)
			throw new Refusal(400, `The file has changed since you started editing it: ${old}`);
		if (action.action === "delete" || action.action === "move") changes.set(old, undefined);
		if (action.action === "delete") continue;
		const encoding = action.encoding === "base64" ? "base64" : "utf8";
		changes.set(action.file_path, Buffer.from(action.content ?? "", encoding));
	}
	if (!head) await host.repository.point(branch, from);
	const oid = await host.commit(user, branch, from, changes, body.commit_message);
	return ok(asCommit(await host.repository.at(oid)), 201);
}

async function branchOf({ host }: RestRequest, name = ""): Promise<RestAnswer> {
	const id = await host.repository.head(name);
	if (id === undefined) throw new Refusal(404, "404 Branch Not Found");
	return ok({ name, commit: { id } });
}

/** What is in a folder, a page of it at a time. */
async function tree({ host, url }: RestRequest): Promise<RestAnswer> {
	const asked = (name: string) => url.searchParams.get(name);
	const folder = asked("path") ?? "";
	const all = await host.repository.tree(asked("ref") ?? host.base);
	const inside = all.filter(({ path }) => path.slice(0, Math.max(path.lastIndexOf("/"), 0)) === folder);
	if (inside.length === 0) throw new Refusal(404, "404 Tree Not Found");
	const [size, page] = [Number(asked("per_page") ?? 20), Number(asked("page") ?? 1)];
	return ok(
		inside.slice(size * (page - 1), size * page).map(({ path, mode, type, sha }) => ({
			...{ id: sha, name: path.slice(folder.length && folder.length + 1), type, path, mode },
		})),
	);
}

async function dropBranch({ host, user }: RestRequest, branch = ""): Promise<RestAnswer> {
	if (!mayPush(user)) throw new Refusal(403, "403 Forbidden");
	if (!(await host.repository.head(branch))) throw new Refusal(404, "404 Branch Not Found");
	await host.repository.drop(branch);
	return { status: 204 };
}

async function requests({ host, user, url }: RestRequest): Promise<RestAnswer> {
	const [label, branch] = [url.searchParams.get("labels"), url.searchParams.get("source_branch")];
	const found = host.requests.filter(
		(one) =>
			one.state === "OPEN" && (!label || one.labels.includes(label)) && (!branch || one.branch === branch),
	);
	return ok(await Promise.all(found.map((one) => asRequest(host, user, one))));
}

async function openRequest({ host, user, body }: RestRequest): Promise<RestAnswer> {
	const { title, source_branch: head, target_branch: base, labels = "" } = body;
	const asked = { title: title.replace(DRAFT, ""), head, base, draft: DRAFT.test(title), body: "" };
	const request = await host.openRequest(user, asked);
	request.labels = labels.split(",").filter(Boolean);
	return ok(await asRequest(host, user, request), 201);
}

async function change({ host, user, body }: RestRequest, request: PullRequest): Promise<RestAnswer> {
	if (!mayPush(user)) throw new Refusal(403, "403 Forbidden");
	if (body.title !== undefined) {
		request.title = body.title.replace(DRAFT, "");
		request.draft = DRAFT.test(body.title);
	}
	const gone = (body.remove_labels ?? "").split(",");
	const added = (body.add_labels ?? "").split(",").filter(Boolean);
	request.labels = [...new Set([...request.labels.filter((label) => !gone.includes(label)), ...added])];
	if (body.assignee_ids) {
		const users = Object.values(host.options.users);
		request.assignees = users.filter(({ id }) => body.assignee_ids.includes(id)).map(({ login }) => login);
		for (const login of request.assignees) request.assignments.push({ login, time: host.now() });
	}
	if (body.state_event === "close") await host.close(user, request);
	return ok(await asRequest(host, user, request));
}

async function diffs({ host }: RestRequest, request: PullRequest): Promise<RestAnswer> {
	const files = await host.repository.changes(host.base, request.head);
	return ok(
		files.map(({ path, status, from }) => ({
			...{ old_path: from ?? path, new_path: path },
			...{ new_file: status === "A", deleted_file: status === "D", renamed_file: status === "R" },
		})),
	);
}

/** Newest first. */
function notesOf({ reviews, assignments, author }: PullRequest): object[] {
	const notes = [
		...reviews.flatMap(({ by, state, body, time }) =>
			state === "COMMENTED" ? { system: false, body, time, author: asUser(by) } : [],
		),
		...assignments.map(({ login, time }) => ({
			...{ system: true, body: `assigned to @${login}`, time, author: asUser(author) },
		})),
	];
	return notes
		.sort((a, b) => b.time - a.time)
		.map(({ time, ...note }) => ({ ...note, created_at: new Date(time).toISOString() }));
}

function note({ host, user, body }: RestRequest, request: PullRequest): RestAnswer {
	host.review(user, request, "COMMENT", body.body);
	return ok({}, 201);
}

function approvals({ host, user }: RestRequest, request: PullRequest): RestAnswer {
	const approved = decisions(request).filter(({ state }) => state === "APPROVED");
	const isOwn = request.author.login === user.login;
	const has = approved.some(({ by }) => by.login === user.login);
	return ok({
		...{ user_has_approved: has, user_can_approve: mayPush(user) && !isOwn && !has },
		approvals_left: Math.max((host.options.protection?.approvals ?? 0) - approved.length, 0),
		approved_by: approved.map(({ by, time }) => ({
			...{ user: asUser(by), approved_at: new Date(time).toISOString() },
		})),
	});
}

/** It tells nobody who may not why. */
function approve(asked: RestRequest, request: PullRequest): RestAnswer {
	const { host, user, body } = asked;
	if (body.sha !== undefined && body.sha !== request.head)
		throw new Refusal(409, `SHA does not match HEAD of source branch: ${request.head}`);
	const has = decisions(request).some(({ by, state }) => by.login === user.login && state === "APPROVED");
	if (!mayPush(user) || request.author.login === user.login || has) throw UNAUTHORIZED();
	host.review(user, request, "APPROVE", "");
	return { ...approvals(asked, request), status: 201 };
}

function unapprove({ user }: RestRequest, request: PullRequest): RestAnswer {
	request.reviews = request.reviews.filter(
		({ by, state }) => by.login !== user.login || state === "COMMENTED",
	);
	return ok({}, 201);
}

async function merge({ host, user, body }: RestRequest, request: PullRequest): Promise<RestAnswer> {
	if (!mayMerge(host, user)) throw UNAUTHORIZED();
	const refused = request.state !== "OPEN" || request.draft || (await host.brokenRule(request)) !== undefined;
	if (refused) throw new Refusal(405, "405 Method Not Allowed");
	await host.merge(user, request, request.title, body.sha);
	if (body.should_remove_source_branch) await host.repository.drop(request.branch);
	return ok(await asRequest(host, user, request));
}

async function asRequest(host: Host, viewer: HostUser, request: PullRequest): Promise<object> {
	const users = Object.values(host.options.users);
	return {
		...{ id: 1000 + request.number, iid: request.number, sha: request.head, source_branch: request.branch },
		...{ title: request.draft ? `Draft: ${request.title}` : request.title, draft: request.draft },
		web_url: `https://host.example/${host.owner}/${host.name}/-/merge_requests/${request.number}`,
		...{ labels: request.labels, author: asUser(request.author) },
		assignees: users.filter(({ login }) => request.assignees.includes(login)).map(asUser),
		...{ state: request.state === "OPEN" ? "opened" : request.state.toLowerCase() },
		created_at: new Date(request.created).toISOString(),
		updated_at: new Date(request.updated).toISOString(),
		detailed_merge_status: await statusOf(host, request),
		user: { can_merge: mayMerge(host, viewer) },
	};
}

async function statusOf(host: Host, request: PullRequest): Promise<string> {
	if (request.state !== "OPEN") return "not_open";
	if (request.draft) return "draft_status";
	if (await host.conflicts(request)) return "conflict";
	return (await host.brokenRule(request)) ? "not_approved" : "mergeable";
}
