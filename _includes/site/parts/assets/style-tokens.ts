import { readFile } from "node:fs/promises";

const TOKENS = "assets/styles/base/tokens.css";

/** The tokens of the newspaper's styles, in which each of its colours is said. */
export const readTokens = () => readFile(TOKENS, "utf8");

/**
 * A colour of the newspaper by day and by night.
 *
 * @param tokens `--leaf: light-dark(#00594a, #7fd1b5);`
 * @throws when they have no such colour
 */
export function tokenColour(tokens: string, name: string): { readonly light: string; readonly dark: string } {
	const [, light, dark] =
		new RegExp(`--${name}:\\s*light-dark\\(\\s*(#[0-9a-f]{6})\\s*,\\s*(#[0-9a-f]{6})\\s*\\)`, "i").exec(
			tokens,
		) ?? [];
	if (!light || !dark)
		throw new Error(
			`Expected --${name}: light-dark(#rrggbb, #rrggbb) in ${TOKENS}, which pictures are drawn with`,
		);
	return { light, dark };
}
