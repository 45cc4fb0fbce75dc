import type { Protection } from "./pull-requests.ts";
import type { HostUser } from "./users.ts";

const user = (
	id: number,
	login: string,
	name: string,
	permission: HostUser["permission"],
	...teams: string[]
): HostUser => ({ id, login, name, email: `${login}@bao.example`, permission, teams });

/** People of a newsroom, by the token that each has pasted. */
export const NEWSROOM = {
	"token-anhnguyet": user(1, "anhnguyet", "Ánh Nguyệt", "write", "phong-vien"),
	"token-thanhdong": user(2, "thanhdong", "Thanh Đồng", "write", "phong-vien"),
	"token-huutri": user(3, "huutri", "Hữu Trí", "write", "bien-tap"),
	"token-caophong": user(4, "caophong", "Cao Phong", "write", "bien-tap", "xuat-ban"),
	"token-thuctap": user(5, "thuctap", "Thực Tập", "read"),
	"token-nguoila": user(6, "nguoila", "Người Lạ", "none"),
} as const satisfies Readonly<Record<string, HostUser>>;

/** The rules that the page of instructions asks for, on GitHub. */
export const RULES: Protection = {
	approvals: 1,
	codeOwners: true,
	dismissStale: true,
	checks: [],
	bypass: ["bao/xuat-ban"],
};

/** On GitLab: anybody else may approve, and those of `bypass` are the maintainers, who merge. */
export const GITLAB_RULES: Protection = { ...RULES, codeOwners: false };

/** CODEOWNERS of this newsroom. */
export const OWNERS = "*  @bao/xuat-ban\n/content/articles/  @bao/bien-tap\n/content/media/  @bao/bien-tap\n";
