import { asListItem, asYamlText } from "../../../_includes/domain/problem/wording.ts";
import { yamlValue } from "../../../_includes/domain/reader/yaml/yaml-value.ts";

/** Lines of front matter, put together in the order in which a journalist writes them. */
export class FrontMatter {
	readonly #lines: string[] = [];

	comment(text: string): void {
		this.#lines.push(`# ${text}`);
	}

	/** A line, where there is a value. */
	entry(key: string, value: string | undefined): void {
		if (value) this.#lines.push(`${key}: ${yamlValue(value)}`);
	}

	/** A line whose value is no text: a date, a path, `true`. */
	plain(key: string, value: string | undefined): void {
		if (value) this.#lines.push(`${key}: ${value}`);
	}

	/** Lines one below the other, or a single one beside the key. */
	list(key: string, items: readonly string[]): void {
		if (items.length === 1) this.#lines.push(`${key}: ${items[0]}`);
		else if (items.length > 1) this.#lines.push(`${key}:`, ...items.map((item) => `  - ${item}`));
	}

	/** `tags: [dừa, "mặn, ngọt"]` */
	row(key: string, items: readonly string[]): void {
		if (items.length > 0) this.#lines.push(`${key}: [${items.map(rowItem).join(", ")}]`);
	}

	table(key: string, entries: Readonly<Record<string, string | undefined>>): void {
		const lines = Object.entries(entries).flatMap(([name, value]) =>
			value ? `  ${name}: ${yamlValue(value)}` : [],
		);
		if (lines.length > 0) this.#lines.push(`${key}:`, ...lines);
	}

	/** The whole file. */
	print(body: string): string {
		return `${["---", ...this.#lines, "---", "", body.trim()].join("\n").trimEnd()}\n`;
	}
}

/** What the reader might take for two tags is in quotes. */
const rowItem = (item: string) => (/[,;|]|\s\/\s/.test(item) ? asYamlText(item) : asListItem(item));
