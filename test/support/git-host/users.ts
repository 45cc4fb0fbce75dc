/** Somebody with an account at the host, known by a token. */
export interface HostUser {
	readonly id: number;
	readonly login: string;
	readonly name: string;
	readonly email: string;
	/** What the repository's settings give: who has none cannot see that there is one. */
	readonly permission: "none" | "read" | "write" | "maintain" | "admin";
	/** Teams of the organisation: `bien-tap`. */
	readonly teams: readonly string[];
	/** What was given to the token, where GitLab is asked; else all: `api`. */
	readonly scopes?: readonly string[];
}

const MAY_PUSH: readonly HostUser["permission"][] = ["write", "maintain", "admin"];

export const mayPush = ({ permission }: HostUser): boolean => MAY_PUSH.includes(permission);
