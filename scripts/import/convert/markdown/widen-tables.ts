/** Tables with as many columns as their longest row has cells: parsers drop what the first row has no column for. */
export function widenTables(text: string): string {
	if (!text.includes("|")) return text;
	const lines = text.split("\n");
	for (let index = 1; index < lines.length; index += 1) {
		const [head = "", rule = ""] = [lines[index - 1], lines[index]];
		if (!head.includes("|") || !rule.includes("-") || !isRule(rule)) continue;
		const columns = cells(head);
		if (cells(rule) !== columns) continue;
		let widest = columns;
		let end = index + 1;
		for (; lines[end]?.includes("|"); end += 1) widest = Math.max(widest, cells(lines[end] ?? ""));
		if (widest > columns) {
			lines[index - 1] = `${head.trimEnd().replace(/\|$/, "")}|${" |".repeat(widest - columns)}`;
			lines[index] = `${rule.trimEnd().replace(/\|$/, "")}|${"---|".repeat(widest - columns)}`;
		}
		index = end;
	}
	return lines.join("\n");
}

/** How many cells a row has, as parsers part it: `\|` parts nothing. */
function cells(line: string): number {
	const row = line.replace(/^[ \t>]+/, "").trimEnd();
	let count = 1;
	for (let at = row.indexOf("|"); at !== -1; at = row.indexOf("|", at + 1))
		if (row[at - 1] !== "\\") count += 1;
	return count - (row.startsWith("|") ? 1 : 0) - (row.endsWith("|") && !row.endsWith("\\|") ? 1 : 0);
}

/** `|---|:-:|`, `--- | ---`: what stands under the first row of a table. */
function isRule(line: string): boolean {
	const parts = line
		.replace(/^[ \t>]+/, "")
		.trimEnd()
		.split("|");
	if (parts[0] === "") parts.shift();
	if (parts.at(-1) === "") parts.pop();
	return parts.length > 0 && parts.every((part) => /^:?-+:?$/.test(part.trim()));
}
