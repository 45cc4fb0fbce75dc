import { type Host, Refusal } from "../host.ts";
import type { PullRequest } from "../pull-requests.ts";
import { answerBelow, type RestAnswer, type RestRequest, type Routes } from "../routes.ts";
import { type HostUser, mayPush } from "../users.ts";

const ok = (body: object): RestAnswer => ({ status: 200, body });
const NOTHING: RestAnswer = { status: 204 };

/** Below the repository. */
const ROUTES: Routes = [
	["GET", /^$/, repository],
	["GET", /^\/contents\/(.+)$/, contents],
	["GET", /^\/collaborators\/([^/]+)$/, collaborator],
	["GET", /^\/git\/trees\/(.+)$/, tree],
	["GET", /^\/git\/blobs\/(\w+)$/, blob],
	["PATCH", /^\/git\/refs\/heads\/(.+)$/, moveBranch],
	["DELETE", /^\/git\/refs\/heads\/(.+)$/, dropBranch],
	["POST", /^\/pulls$/, openRequest],
	["PATCH", /^\/pulls\/(\d+)$/, changeRequest],
	["GET", /^\/pulls\/(\d+)\/files$/, filesOf],
	["PUT", /^\/pulls\/(\d+)\/merge$/, merge],
	["POST", /^\/pulls\/(\d+)\/reviews$/, review],
	["GET", /^\/issues\/(\d+)$/, (asked, number) => ok(asIssue(asked.host.request(Number(number))))],
	["PATCH", /^\/issues\/(\d+)$/, changeIssue],
	["POST", /^\/issues\/(\d+)\/labels$/, addLabels],
];

/** Answers what is asked of the REST interface; what this stand-in does not have is not found. */
export async function answerRest(method: string, asked: RestRequest): Promise<RestAnswer> {
	const { host, user, url } = asked;
	if (method === "GET" && url.pathname === "/api/v3/user") return ok(profile(user));
	const root = `/api/v3/repos/${host.owner}/${host.name}`;
	return answerBelow(root, ROUTES, method, asked, "Not Found");
}

const profile = ({ id, login, name, email }: HostUser) => ({
	...{ id, login, name, email, type: "User", html_url: `https://host.example/${login}` },
	avatar_url: "",
});

function collaborator({ host, user }: RestRequest, login = ""): RestAnswer {
	if (!mayPush(user)) throw new Refusal(403, "Must have push access to view repository collaborators.");
	const found = Object.values(host.options.users).find((one) => one.login === login);
	if (!found || found.permission === "none") throw new Refusal(404, "Not Found");
	return NOTHING;
}

function repository({ host, user }: RestRequest): RestAnswer {
	const full_name = `${host.owner}/${host.name}`;
	return ok({ full_name, private: true, permissions: { pull: true, push: mayPush(user) } });
}

/** A file as a branch has it. */
async function contents({ host, url }: RestRequest, path = ""): Promise<RestAnswer> {
	const found = await host.repository.object(`${url.searchParams.get("ref") ?? host.base}:${path}`);
	if (found?.type !== "blob") throw new Refusal(404, "Not Found");
	const { oid: sha, bytes } = found;
	return ok({ type: "file", path, sha, encoding: "base64", content: bytes.toString("base64") });
}

async function tree({ host }: RestRequest, revision = ""): Promise<RestAnswer> {
	const entries = await host.repository.tree(revision);
	return ok({ sha: revision, truncated: false, tree: entries });
}

async function blob({ host, accept }: RestRequest, sha = ""): Promise<RestAnswer> {
	const found = await host.repository.object(sha);
	if (!found) throw new Refusal(404, "Not Found");
	if (accept.includes("raw")) return { status: 200, body: found.bytes };
	return ok({ sha, size: found.bytes.length, encoding: "base64", content: found.bytes.toString("base64") });
}

async function moveBranch({ host, user, body }: RestRequest, branch = ""): Promise<RestAnswer> {
	host.mustPush(user, "UpdateRef");
	host.mustNotBeProtected(branch);
	if (!(await host.repository.head(branch))) throw new Refusal(422, "Reference does not exist");
	if (!body.force && (await host.repository.ahead(body.sha, branch)) > 0)
		throw new Refusal(422, "Update is not a fast forward");
	await host.repository.point(branch, body.sha);
	host.moved(branch, body.sha);
	return ok({ ref: `refs/heads/${branch}`, object: { type: "commit", sha: body.sha } });
}

async function dropBranch({ host, user }: RestRequest, branch = ""): Promise<RestAnswer> {
	host.mustPush(user, "DeleteRef");
	if (branch === host.base) throw new Refusal(422, "Cannot delete a protected branch");
	if (!(await host.repository.head(branch))) throw new Refusal(422, "Reference does not exist");
	await host.repository.drop(branch);
	const request = host.open(branch);
	if (request) await host.close(user, request);
	return NOTHING;
}

async function openRequest({ host, user, body }: RestRequest): Promise<RestAnswer> {
	return { status: 201, body: asRequest(host, await host.openRequest(user, body)) };
}

async function changeRequest({ host, user, body }: RestRequest, number = ""): Promise<RestAnswer> {
	const request = host.request(Number(number));
	if (body.title !== undefined) request.title = body.title;
	if (body.state === "closed") await host.close(user, request);
	if (body.state === "open") {
		if (request.state === "MERGED") throw new Refusal(422, "Validation Failed: state cannot be changed");
		request.state = "OPEN";
	}
	return ok(asRequest(host, request));
}

async function filesOf({ host }: RestRequest, number = ""): Promise<RestAnswer> {
	const files = await host.repository.changes(host.base, host.request(Number(number)).head);
	const words: Readonly<Record<string, string>> = { A: "added", M: "modified", D: "removed", R: "renamed" };
	return ok(
		files.map(({ path, status, from }) => ({
			filename: path,
			status: words[status],
			...(from && { previous_filename: from }),
		})),
	);
}

async function merge({ host, user, body }: RestRequest, number = ""): Promise<RestAnswer> {
	const sha = await host.merge(user, host.request(Number(number)), body.commit_title, body.sha);
	return ok({ sha, merged: true, message: "Pull Request successfully merged" });
}

function review({ host, user, body }: RestRequest, number = ""): RestAnswer {
	host.review(user, host.request(Number(number)), body.event, body.body ?? "", body.commit_id);
	return ok({ state: body.event });
}

function changeIssue({ host, user, body }: RestRequest, number = ""): RestAnswer {
	host.mustPush(user, "UpdateIssue");
	const request = host.request(Number(number));
	if (body.labels) request.labels = [...body.labels];
	if (body.assignees) {
		const fresh = body.assignees.filter((login: string) => !request.assignees.includes(login));
		request.assignees = [...body.assignees];
		request.assignments.push(...fresh.map((login: string) => ({ login, time: host.now() })));
	}
	request.updated = host.now();
	return ok(asIssue(request));
}

/** A label that was unknown is made by whoever may push. */
function addLabels({ host, user, body }: RestRequest, number = ""): RestAnswer {
	host.mustPush(user, "AddLabels");
	const request = host.request(Number(number));
	request.labels = [...new Set([...request.labels, ...body.labels])];
	return ok(asIssue(request).labels);
}

const asIssue = ({ number, labels, assignees }: PullRequest) => ({
	number,
	labels: labels.map((name) => ({ name })),
	assignees: assignees.map((login) => ({ login })),
});

const asRequest = (host: Host, request: PullRequest) => ({
	...{ number: request.number, node_id: `PR_${request.number}`, title: request.title },
	html_url: `https://host.example/${host.owner}/${host.name}/pull/${request.number}`,
	...{ state: request.state === "OPEN" ? "open" : "closed", draft: request.draft },
	...{ head: { ref: request.branch, sha: request.head }, base: { ref: host.base } },
	created_at: new Date(request.created).toISOString(),
	updated_at: new Date(request.updated).toISOString(),
});
