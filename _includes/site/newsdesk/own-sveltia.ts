import { rewriteOnce } from "./rewrite-once.ts";

/** The face of the newspaper's own interface, which has all Vietnamese letters, in its style sheet. */
const OWN_FACE = /@font-face \{[^}]*"Public Sans"[^}]*\}/g;

/** Three faces in Sveltia's styles, each from a host of its own choice. */
const FOREIGN_FACES =
	/(?:\s*\/\* https:\/\/fontsource\.org\/[^*]*\*\/\s*@font-face \{[^}]*url\(https:\/\/cdn\.jsdelivr\.net\/[^}]*\}){3}/;

/**
 * Sveltia's own code as the newspaper serves it: in Vietnamese whatever the browser's language, in the newspaper's
 * letters, and asking no host but that of the repository.
 *
 * @param code its `npm/index.js`
 * @param fontSheet the newspaper's faces, `assets/styles/base/fonts.css`, with the addresses they are served under
 * @throws where another version has other words in these places
 */
export function ownSveltia(code: string, fontSheet: string): string {
	const faces = (fontSheet.match(OWN_FACE) ?? []).join("").replaceAll(/\s+/g, " ");
	if (faces === "") throw new Error('Expected a @font-face of "Public Sans" in assets/styles/base/fonts.css');
	const steps: readonly [what: string, place: RegExp, by: string][] = [
		["the faces of its interface", FOREIGN_FACES, faces],
		["the name of its face", /"Source Sans 3"(?=, system-ui, sans-serif)/, '"Public Sans"'],
		// Neither is served: the first is replaced, and the system's own monospaced letters have all marks.
		[
			"the files of its letters",
			/"source-sans-3-latin-wght-normal\.woff2":new URL\([^}]*?(?="material-symbols)/,
			"",
		],
		["its languages", /(?<==`)ar,bg,ca,[^`]*,vi,[^`]*(?=`\.split\(`,`\))/, "vi"],
		[
			"the choice of a language",
			/let (\w+)=\w+\(\);return \1&&\w+\.includes\(\1\)\?\1:\w+(?=\};)/,
			'return"vi"',
		],
		["the look at GitHub's state", /(?<==async\(\)=>\{)(?=try\{let\{status:\{indicator:)/, 'return"none";'],
		[
			"the look at GitLab's state",
			/(?<==async\(\)=>\{)(?=try\{let\{result:\{status_overall:)/,
			'return"none";',
		],
	];
	return steps.reduce((text, [what, place, by]) => rewriteOnce(text, what, place, by), code);
}

/** The files beside the script that it names: `heic_dec-ojH1Dp2m.wasm`. */
export function filesBeside(code: string): string[] {
	return [...new Set(Array.from(code.matchAll(/`assets\/([\w.-]+)`/g), ([, file = ""]) => file))];
}
