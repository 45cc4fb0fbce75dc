import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type ParsedNode, parseDocument } from "yaml";
import { fileProblem, type Problem } from "../../../../_includes/domain/problem/problem.ts";
import { count } from "../../../../_includes/domain/problem/wording.ts";
import { LIMITS } from "../../../../_includes/domain/reader/limits.ts";
import { tooDeepAt, tooManyAt } from "../../../../_includes/domain/reader/yaml/yaml-depth.ts";
import { Budget, type FrontEntry, type FrontValue, isTable, TooMuch } from "./front-value.ts";
import type { Split } from "./split-front-matter.ts";

export type FrontReading =
	| { readonly entries: readonly FrontEntry[]; readonly problem?: undefined }
	| { readonly entries?: undefined; readonly problem: Problem };

const CURE =
	"Sửa phần khai báo đầu tệp (nhiều khi thiếu dấu nháy quanh giá trị có dấu hai chấm), rồi nhập lại.";

/** The entries of front matter, in order; a key that stands twice is given twice. Nothing in it is run. */
export function readFrontMatter(file: string, { language, front, frontLine }: Split): FrontReading {
	const refuse = (line: number, message: string) => ({
		problem: { ...fileProblem("error", file, message, CURE), line },
	});
	if (front.length > LIMITS.frontMatter)
		return refuse(frontLine, `Phần khai báo dài hơn giới hạn ${count(LIMITS.frontMatter)} ký tự.`);
	try {
		if (language === "yaml") return readYaml(front, frontLine, refuse);
		if (language === "toml") return { entries: entriesOf(plain(parseToml(front), 1, new Budget())) };
		if (language === "json") return { entries: entriesOf(plain(parseJson(front), 1, new Budget())) };
		if (language === "script") return { entries: [{ key: "js", value: front, line: frontLine }] };
		return { entries: [] };
	} catch (error) {
		if (error instanceof TooMuch || error instanceof RangeError)
			return refuse(frontLine, "Phần khai báo lồng quá sâu hoặc có quá nhiều giá trị.");
		if (error instanceof TomlError)
			return refuse(frontLine + error.line - 1, "Phần khai báo không phải TOML đúng cú pháp.");
		if (error instanceof SyntaxError) return refuse(frontLine, "Phần khai báo không phải JSON đúng cú pháp.");
		throw error;
	}
}

function readYaml(
	front: string,
	frontLine: number,
	refuse: (line: number, message: string) => { readonly problem: Problem },
): FrontReading {
	const lines = new LineCounter();
	if (tooDeepAt(front) !== undefined || tooManyAt(front) !== undefined) throw new TooMuch();
	const { contents, errors } = parseDocument<ParsedNode, false>(front, {
		// Every scalar as it was written: a bare day is no moment at midnight in London.
		schema: "failsafe",
		uniqueKeys: false,
		logLevel: "silent",
		prettyErrors: false,
		lineCounter: lines,
	});
	const lineAt = (offset: number) => frontLine + lines.linePos(offset).line - 1;
	// A tag of another program (`!ruby/object`) is no fault: what it stands before is read as it stands.
	const [error] = errors.filter(({ code }) => code !== "TAG_RESOLVE_FAILED");
	if (error) return refuse(lineAt(error.pos[0]), "Phần khai báo không phải YAML đúng cú pháp.");
	if (contents === null) return { entries: [] };
	if (!isMap(contents)) return refuse(frontLine, "Phần khai báo không có dòng “tên: giá trị” nào.");
	const walk = new YamlWalk();
	const entries = contents.items.flatMap(({ key, value }): FrontEntry[] => {
		const name = walk.value(key, 2);
		const line = lineAt((key as ParsedNode).range[0]);
		return [{ key: typeof name === "string" ? name : "?", value: value ? walk.value(value, 2) : "", line }];
	});
	return { entries: [...entries, ...commentsOf(front, frontLine)] };
}

/** Comments are words of the file too: often an entry that somebody put aside. */
function commentsOf(front: string, frontLine: number): FrontEntry[] {
	const comments: FrontEntry[] = [];
	let line = frontLine;
	let before = "";
	for (const token of /(?:^|\s)#/.test(front) ? new Lexer().lex(front) : []) {
		if (token.startsWith("#") && before !== SCALAR) comments.push({ key: "#", value: token.slice(1), line });
		line += token.split("\n").length - 1;
		before = token;
	}
	return comments;
}

/** What the lexer gives before a value, which may begin with any sign. */
const SCALAR = "\x1f";

/** Turns nodes of YAML into plain values; what an alias stands for is counted each time. */
class YamlWalk {
	readonly #anchors = new Map<string, ParsedNode>();
	readonly #budget = new Budget();

	/** @throws TooMuch */
	value(node: ParsedNode, depth: number): FrontValue {
		this.#budget.spend(depth);
		if (isAlias(node)) {
			const meant = this.#anchors.get(node.source);
			return meant === undefined ? `*${node.source}` : this.value(meant, depth + 1);
		}
		if (node.anchor) this.#anchors.set(node.anchor, node);
		if (isScalar(node)) return typeof node.value === "string" ? node.value : String(node.value ?? "");
		if (isSeq(node)) return node.items.map((item) => this.value(item as ParsedNode, depth + 1));
		const table = new Map<string, FrontValue>();
		for (const { key, value } of node.items) {
			const name = this.value(key as ParsedNode, depth + 1);
			table.set(
				typeof name === "string" ? name : "?",
				value ? this.value(value as ParsedNode, depth + 1) : "",
			);
		}
		return table;
	}
}

/** Hexo's form leaves out the braces around all. */
function parseJson(front: string): unknown {
	return JSON.parse(/^\s*\{/.test(front) ? front : `{${front.trimEnd().replace(/,$/, "")}}`);
}

/** @throws TooMuch */
function plain(value: unknown, depth: number, budget: Budget): FrontValue {
	budget.spend(depth);
	if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1, budget));
	if (value instanceof TomlDate) return value.toISOString();
	if (typeof value !== "object" || value === null) return String(value ?? "");
	return new Map(Object.entries(value).map(([key, inner]) => [key, plain(inner, depth + 1, budget)]));
}

function entriesOf(value: FrontValue): FrontEntry[] {
	return isTable(value) ? [...value].map(([key, inner]) => ({ key, value: inner })) : [];
}
