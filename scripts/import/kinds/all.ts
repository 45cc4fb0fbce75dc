import { feed } from "./feed/feed.ts";
import { ghost } from "./ghost/ghost.ts";
import { html } from "./html/html.ts";
import { joomla } from "./joomla/joomla.ts";
import type { Kind } from "./kind.ts";
import { markdown } from "./markdown/markdown.ts";
import { nukeviet } from "./nukeviet/nukeviet.ts";
import { text } from "./text/text.ts";
import { word } from "./word/word.ts";
import { wordpress } from "./wordpress/wordpress.ts";

/** All kinds of sources, in the order in which a file is looked at: the surest signs first. */
export const ALL_KINDS: readonly Kind[] = [
	wordpress,
	nukeviet,
	joomla,
	ghost,
	feed,
	word,
	markdown,
	html,
	text,
];
