import { type Rewriting, rewriteOnce } from "./rewrite-once.ts";

/** The faces of the newspaper's own interface and of its texts, which have all Vietnamese letters, in its style sheet. */
const OWN_FACE = /@font-face \{[^}]*"(?:Public Sans|Newsreader)"[^}]*\}/g;

/** Three faces in Sveltia's styles, each from a host of its own choice. */
const FOREIGN_FACES =
	/(?:\s*\/\* https:\/\/fontsource\.org\/[^*]*\*\/\s*@font-face \{[^}]*url\(https:\/\/cdn\.jsdelivr\.net\/[^}]*\}){3}/;

/** What Sveltia calls of ours, and where that is. */
const OWN = {
	ownSlug: "own-slug.ts",
	ownPhoto: "own-photo.ts",
	titleOfChange: "title-of-change.ts",
	offersPublishing: "offers-publishing.ts",
	slugOfBranch: "slug-of-branch.ts",
	takeEarly: "early-files.ts",
	onceDrawn: "once-drawn.ts",
} as const;
export const OWN_FOLDER = "assets/admin/newsdesk/sveltia";
/** Before the names of our files in its code: an address of this machine may hold what means something else there. */
export const OWN_PREFIX = "own:";
/** Bundled with Sveltia. */
export const OWN_SOURCES: readonly string[] = Object.values(OWN).map((file) => `${OWN_FOLDER}/${file}`);

/**
 * Sveltia's own code as the newspaper serves it: in Vietnamese whatever the browser's language, in the newspaper's
 * letters, naming addresses and changes as the newsroom does, and asking no host but that of the repository.
 *
 * @param code its `npm/index.js`
 * @param fontSheet the newspaper's faces, `assets/styles/base/fonts.css`, with the addresses they are served under
 * @throws where another version has other words in these places
 */
export function ownSveltia(code: string, fontSheet: string): string {
	const faces = (fontSheet.match(OWN_FACE) ?? []).join("").replaceAll(/\s+/g, " ");
	if (faces === "") throw new Error('Expected a @font-face of "Public Sans" in assets/styles/base/fonts.css');
	const places: readonly Rewriting[] = [
		["the faces of its interface", FOREIGN_FACES, faces],
		["the name of its face", /"Source Sans 3"(?=, system-ui, sans-serif)/, '"Public Sans"'],
		// Neither is served: the first is replaced, and the system's own monospaced letters have all marks.
		[
			"the files of its letters",
			/"source-sans-3-latin-wght-normal\.woff2":new URL\([^}]*?(?="material-symbols)/,
			"",
		],
		["its languages", /(?<before>=`)ar,bg,ca,[^`]*,vi,[^`]*(?=`\.split\(`,`\))/, "vi"],
		[
			"the choice of a language",
			/let (\w+)=\w+\(\);return \1&&\w+\.includes\(\1\)\?\1:\w+(?=\};)/,
			'return"vi"',
		],
		[
			"the look at GitHub's state",
			/(?<before>=async\(\)=>\{)(?=try\{let\{status:\{indicator:)/,
			'return"none";',
		],
		[
			"the look at GitLab's state",
			/(?<before>=async\(\)=>\{)(?=try\{let\{result:\{status_overall:)/,
			'return"none";',
		],
		[
			"the reading of what the browser keeps",
			/(databaseName:(\w+)\}=.{1,300}?new \w+\(\2,`file-cache`\).{1,100}?\(\{metaDB:\w+,cacheDB:)(\w+)(?=\}\))/,
			([, before, database, kept]) =>
				`${before}{entries:async()=>await takeEarly(${database})??${kept}.entries()}`,
		],
		[
			"the keeping of what was fetched",
			/(?<before>`The site data is ready`\),)(?=await \w+\(\{cacheDB:)/,
			"await onceDrawn(),",
		],
		// A format of ours has the very text of a file, and gives the very text: no blank and no line end is touched.
		[
			"the reading of a file in a folder",
			/\(await (\w+)\.text\(\)\)\.replace\(\/\\r\\n\?\/g,`\n`\)/,
			([, file]) => `new TextDecoder("utf-8",{ignoreBOM:!0}).decode(await ${file}.arrayBuffer())`,
		],
		[
			"the reading of a file",
			/(?<before>;)(?=(\w+)=\2\.trim\(\)\.replace\(\/\\r\\n\?\/g,`\n`\);let \w+=!\w+&&\w+\(\w+,\w+\),)/,
			([, , text]) => `let bytes=${text};`,
		],
		[
			"the format of a file that is read",
			/(?<before>,path:(\w+),folder:\{[\s\S]{100,600}\.parser;)if\((\w+)\)return \3\(\w+\)/,
			([, , path, format]) => `if(${format})return ${format}(bytes,${path})`,
		],
		[
			"the format of a file that is written",
			/(?<before>\?\.formatter;if\(\w+\)return)`\$\{\((await \w+\(\w+\))\)\.trim\(\)\}\\n`/,
			([, , formatted]) => ` ${formatted}`,
		],
		[
			"the making of slugs",
			/(?<before>=\((\w+),\{fallback:\w+=!0,locale:[^}]*\}=\{\}\)=>\{)(?=let\{slug:\{encoding:)/,
			([, , text]) => `{let own=ownSlug(${text});if(own)return own}`,
		],
		[
			"the making of pictures that are brought",
			/(?<before>\{sourceFormat:\w+,declaredFormat:\w+\}=await \w+\(\w+\);if\(!(\w+)\)return (\w+);)(?=let .{1,200}?=await (\w+)\(\w+,\{format:)/,
			([, , format, file, transform]) => `return ownPhoto(${file},${format},${transform});`,
		],
		[
			"the words of a change",
			/(?<before>=\((\w+),\{commitType:[^}]*\}\)=>\{.{100,600}=\w+\.replaceAll\(`\{\{slug\}\}`,\w+\))(?=\.replaceAll\(`\{\{collection\}\}`)/,
			([, , changes]) => `.replaceAll("{{title}}",()=>titleOfChange(${changes}))`,
		],
		// The entry that is saved, that is deleted, and the one that a form has open.
		[
			"the branch of a story that is saved",
			/(?<before>async\(\{changes:\w+,savingEntry:(\w+),.{0,300}\(\{collectionName:\w+,)slug:(\w+)(?=,entry:\w+\}\))/,
			([, , entry, slug]) => `slug:slugOfBranch(${entry},${slug})`,
		],
		[
			"the branch of a story that is deleted",
			/(\{slug:(\w+)\}=(\w+),\{existingEntry:\w+,branch:\w+\}=\w+\(\{collectionName:\w+,slug:)\2(?=,entry:\3\}\))/,
			([, before, , entry]) => `${before}slugOfBranch(${entry})`,
		],
		[
			"the branch of a story that is open",
			/(originalEntry:(\w+)\}\)=>\{if\(!\2\)return;.{0,200}\(\{collectionName:\w+,slug:\w+\?\?)\2\.slug(?=\}\))/,
			([, before, entry]) => `${before}slugOfBranch(${entry})`,
		],
		// Both of its buttons are shown to everybody, also where the host would refuse: the form's, and the board's.
		[
			"the form's button that publishes",
			/(?<before>\.workflow\.collectionName\)\?\.publish!==!1)(?=\))/,
			"&&offersPublishing()",
		],
		[
			"the board's button that publishes",
			/(?<before>`pending_publish`\|\|\w+\(\w+\)\)&&\w+\(\w+\)\?\.publish!==!1)(?=\))/,
			"&&offersPublishing()",
		],
	];
	const rewritten = rewriteOnce(code, ...places);
	const imports = Object.entries(OWN).map(
		([name, file]) => `import{${name}}from${JSON.stringify(OWN_PREFIX + file)};`,
	);
	return imports.join("") + rewritten;
}

/** The files beside the script that it names: `heic_dec-ojH1Dp2m.wasm`. */
export function filesBeside(code: string): string[] {
	return [...new Set(Array.from(code.matchAll(/`assets\/([\w.-]+)`/g), ([, file = ""]) => file))];
}
