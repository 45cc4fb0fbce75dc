/** A line of CODEOWNERS: `/content/articles/  @bao/bien-tap @tongbientap`. */
interface Rule {
	readonly pattern: RegExp;
	/** Without the @. */
	readonly owners: readonly string[];
}

/** The owners of a file by the last line that fits it. A line without owners gives it to everybody. */
export function ownersOf(text: string, file: string): readonly string[] {
	return readRules(text).findLast(({ pattern }) => pattern.test(file))?.owners ?? [];
}

function readRules(text: string): Rule[] {
	return text.split("\n").flatMap((line) => {
		const [pattern, ...owners] = line.replace(/#.*/, "").trim().split(/\s+/);
		return pattern
			? [{ pattern: asExpression(pattern), owners: owners.map((owner) => owner.replace(/^@/, "")) }]
			: [];
	});
}

/** The patterns that the host knows: `*`, `*.md`, `/content/*.yaml`, `/content/articles/`, `docs/`. */
function asExpression(pattern: string): RegExp {
	const anchored = pattern.replace(/\/$/, "").includes("/");
	const inside = pattern
		.replace(/^\//, "")
		.replace(/\/$/, "")
		.replace(/[.+^${}()|[\]\\]/g, "\\$&")
		.replace(/\*\*|\*|\?/g, (sign) => ({ "**": ".*", "*": "[^/]*" })[sign] ?? "[^/]");
	// `/content/*` is of the files right in it; a folder is of all below it.
	const below = pattern.endsWith("/") ? "/.*" : pattern.endsWith("/*") ? "" : "(?:/.*)?";
	return new RegExp(`^${anchored ? "" : "(?:.*/)?"}${inside}${below}$`);
}
