import { asYamlText } from "../../problem/wording.ts";

/** Begins with a letter and holds no sign that means anything to YAML. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ,.;()“”‘’…–—!?%/+-]*$/u;
/** Words that other readers of YAML take for something else than text. */
const TAKEN = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/**
 * One line of text as a value of front matter: as it is where every reader of YAML takes it so, else in quotes. The
 * strict reader gives the very same text back.
 */
export function yamlValue(text: string): string {
	return PLAIN.test(text) && !TAKEN.test(text) ? text : asYamlText(text);
}
