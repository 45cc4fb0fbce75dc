import type { CmsConfig } from "@sveltia/cms";
import { gitApi, type Repository } from "../../../../_includes/domain/newsdesk/repository.ts";

/** What the history tells of each change. For the title see `sveltia/title-of-change.ts`. */
const COMMIT_MESSAGES = {
	create: "Thêm {{title}}",
	update: "Sửa {{title}}",
	delete: "Xóa {{title}}",
	uploadMedia: "Thêm ảnh {{path}}",
	deleteMedia: "Xóa ảnh {{path}}",
} as const;

/** Where Sveltia reads and writes. A folder on this machine it offers by itself, where the page is this machine's own. */
export function backendOf(repository: Repository | undefined): CmsConfig["backend"] {
	if (!repository) return { ...NOWHERE, commit_messages: COMMIT_MESSAGES };
	const { host, name, branch, api } = repository;
	return {
		name: host,
		repo: name,
		branch,
		commit_messages: COMMIT_MESSAGES,
		...(host === "gitlab"
			? { ...(api !== undefined && { api_root: `${gitApi(repository)}/api/v4` }) }
			: { ...(api !== undefined && { api_root: api }) }),
	} as CmsConfig["backend"];
}

/** Sveltia wants a host all the same. The page offers no way to it, see `newsdesk.css`. */
const NOWHERE = {
	name: "github",
	repo: "tren-may/nay",
	auth_methods: ["oauth"],
} satisfies CmsConfig["backend"];
