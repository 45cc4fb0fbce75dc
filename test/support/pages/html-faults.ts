import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
	extends: ["html-validate:recommended"],
	rules: {
		// The serialiser's own style, which every parser takes.
		"void-style": "off",
		"doctype-style": "off",
		// A headline is as long as it is; the rule counts it with the newspaper's name.
		"long-title": "off",
		// A table that scrolls sideways on a phone is a region that the keyboard can reach; <section> needs a heading.
		"prefer-native-element": ["error", { exclude: ["region"] }],
		"no-trailing-whitespace": "off",
		// The style sheet keeps a telephone number on one line (type.css), so that journalists need no special space.
		"tel-non-breaking": "off",
	},
});

/** What a validator finds in a page: `element-required-attributes <img> is missing ...`. */
export async function htmlFaults(html: string): Promise<string[]> {
	const { results } = await validator.validateString(html);
	return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`));
}
