import { parseArgs } from "node:util";
import { describeDiskFault } from "./describe-disk-fault.ts";

interface TextOption {
	readonly type: "string";
	/** What stands for the value in the usage: `DIR`. */
	readonly value: string;
	readonly help: string;
	readonly default?: string;
}

interface IntegerOption {
	readonly type: "integer";
	readonly value: string;
	readonly help: string;
	readonly default?: number;
}

interface FlagOption {
	readonly type: "boolean";
	readonly help: string;
}

export type OptionTable = Readonly<Record<string, TextOption | IntegerOption | FlagOption>>;

/** The words after the options. Without `many` at most one is taken; without `optional` at least one is asked for. */
export interface Positionals {
	readonly name: string;
	readonly help: string;
	readonly many?: boolean;
	readonly optional?: boolean;
}

/** What a command of the newsroom takes. All text is shown to journalists: Vietnamese. */
export interface Command<Options extends OptionTable> {
	/** The name of the npm script: `build`. */
	readonly name: string;
	/** One sentence. */
	readonly summary: string;
	readonly positionals?: Positionals;
	readonly options: Options;
}

/** A flag is always true or false; a value without a default may be missing. */
export type OptionValues<Options extends OptionTable> = {
	readonly [Name in keyof Options]: Options[Name] extends FlagOption
		? boolean
		:
				| (Options[Name] extends IntegerOption ? number : string)
				| (Options[Name] extends { readonly default: string | number } ? never : undefined);
};

export interface Arguments<Options extends OptionTable> {
	readonly values: OptionValues<Options>;
	readonly positionals: readonly string[];
}

/** The command was called wrongly. Thrown by a command for a value that only it can judge, such as a date. */
export class UsageError extends Error {}

/** The usage of a command, as `--help` prints it. */
export function describeUsage(command: Command<OptionTable>): string {
	const { positionals } = command;
	const rows: [string, string][] = positionals ? [[positionals.name, positionals.help]] : [];
	for (const [name, option] of Object.entries(command.options)) {
		const value = option.type === "boolean" ? "" : ` ${option.value}`;
		const fallback =
			option.type === "boolean" || option.default === undefined ? "" : ` (mặc định: ${option.default})`;
		rows.push([`--${name}${value}`, option.help + fallback]);
	}
	rows.push(["--help", "in hướng dẫn này rồi thôi"]);
	const width = Math.max(...rows.map(([left]) => left.length));
	const words = positionals ? ` ${positionals.name}${positionals.many ? "..." : ""}` : "";
	return [
		command.summary,
		"",
		`Cách dùng: npm run ${command.name} -- [tùy chọn]${positionals?.optional ? ` [${words.trim()}]` : words}`,
		"",
		...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
		"",
	].join("\n");
}

/**
 * Reads the words of a command line.
 *
 * @returns the typed values, or `"help"` when `--help` is among the options
 * @throws UsageError for an unknown option, a missing or unwanted value, too few or too many words
 */
export function readArguments<const Options extends OptionTable>(
	command: Command<Options>,
	words: readonly string[],
): Arguments<Options> | "help" {
	const known: OptionTable = { ...command.options, help: { type: "boolean", help: "" } };
	const { tokens } = parseArgs({
		args: [...words],
		options: Object.fromEntries(
			Object.entries(known).map(([name, { type }]) => [name, { type: type === "boolean" ? type : "string" }]),
		),
		allowPositionals: true,
		// Node's own complaints are English: the tokens are judged below instead.
		strict: false,
		tokens: true,
	});

	const values: Record<string, string | number | boolean | undefined> = {};
	for (const [name, option] of Object.entries(command.options))
		values[name] = option.type === "boolean" ? false : option.default;
	const positionals: string[] = [];
	for (const token of tokens) {
		if (token.kind === "positional") positionals.push(token.value);
		if (token.kind !== "option") continue;
		const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
		if (!option) throw new UsageError(`Không có tùy chọn “${token.rawName}”.`);
		if (token.name === "help") return "help";
		values[token.name] = readValue(option, token);
	}
	checkPositionals(command.positionals, positionals);
	return { values: values as OptionValues<Options>, positionals };
}

function readValue(
	option: OptionTable[string],
	token: {
		readonly rawName: string;
		readonly value?: string | undefined;
		readonly inlineValue?: boolean | undefined;
	},
): string | number | boolean {
	if (option.type === "boolean") {
		if (token.value !== undefined) throw new UsageError(`Tùy chọn “${token.rawName}” không nhận giá trị.`);
		return true;
	}
	// `--articles --output out`: a value was forgotten. One that does begin with "-" is written `--articles=-x`.
	if (!token.value || (!token.inlineValue && token.value.startsWith("-")))
		throw new UsageError(`Tùy chọn “${token.rawName}” thiếu giá trị ${option.value}.`);
	if (option.type === "string") return token.value;
	if (!/^\d{1,15}$/.test(token.value))
		throw new UsageError(`Tùy chọn “${token.rawName}” cần một số nguyên, nhận được “${token.value}”.`);
	return Number(token.value);
}

function checkPositionals(wanted: Positionals | undefined, found: readonly string[]): void {
	const most = wanted ? (wanted.many ? Number.POSITIVE_INFINITY : 1) : 0;
	if (found.length > most) throw new UsageError(`Thừa “${found[most]}”.`);
	if (wanted && !wanted.optional && found.length === 0) throw new UsageError(`Thiếu ${wanted.name}.`);
}

/** An option that npm took for its own: `npm run new --section "Kinh tế"`. */
interface KeptOption {
	readonly name: string;
	/** Absent where npm left the value among the words. */
	readonly value?: string;
}

/** npm always names its cache to what it runs. */
const OF_NPM: ReadonlySet<string> = new Set(["cache"]);

/**
 * The options of a command that npm has kept for itself, because no `--` stood before them. It hands them on in the
 * environment of the script it runs, and only the words behind them as words.
 */
function keptByNpm(
	command: Command<OptionTable>,
	environment: Readonly<Record<string, string | undefined>>,
): readonly KeptOption[] {
	if (environment["npm_lifecycle_event"] !== command.name) return [];
	return Object.entries(command.options).flatMap(([name, option]): KeptOption[] => {
		const value = environment[`npm_config_${name.replaceAll("-", "_")}`];
		if (value === undefined || value === "" || OF_NPM.has(name)) return [];
		return [{ name, ...(option.type !== "boolean" && value !== "true" && { value }) }];
	});
}

/** What to type instead: the usage puts options first, so the words left over are their values, then the words. */
function missingDashes(
	command: Command<OptionTable>,
	kept: readonly KeptOption[],
	words: readonly string[],
): string {
	const left = [...words];
	const typed = kept.map(({ name, value }) =>
		command.options[name]?.type === "boolean"
			? `--${name}`
			: `--${name} ${shown(value ?? left.shift() ?? "…")}`,
	);
	const run = command.name === "start" ? "npm start" : `npm run ${command.name}`;
	return [
		`Thiếu hai gạch “--” sau “${run}”, nên npm giữ lại ${kept.map(({ name }) => `--${name}`).join(", ")}.`,
		`Gõ lại: ${[run, "--", ...typed, ...left.map(shown)].join(" ")}`,
	].join("\n");
}

/** A word as a shell takes it. */
function shown(word: string): string {
	return /^[\w./:=…-]+$/.test(word) ? word : `"${word.replace(/["\\$`]/g, "\\$&")}"`;
}

/**
 * Runs one command of the newsroom on the words of the process: every script ends in one call of this.
 *
 * `--help` prints the usage and exits 0; wrong usage prints what is wrong and the usage to stderr and exits 2; where the
 * disk refuses, the place, the reason and the cure are printed to stderr and it exits 1;
 * otherwise the process exits with the code that `action` gives, once nothing keeps it alive.
 */
export async function runCommand<const Options extends OptionTable>(
	command: Command<Options>,
	action: (given: Arguments<Options>) => number | Promise<number>,
): Promise<void> {
	try {
		const kept = keptByNpm(command, process.env);
		if (kept.length > 0) throw new UsageError(missingDashes(command, kept, process.argv.slice(2)));
		const given = readArguments(command, process.argv.slice(2));
		if (given === "help") process.stdout.write(describeUsage(command));
		else process.exitCode = await action(given);
	} catch (error) {
		const fault = describeDiskFault(error);
		if (fault !== undefined) {
			process.stderr.write(`${fault}\n`);
			process.exitCode = 1;
			return;
		}
		if (!(error instanceof UsageError)) throw error;
		process.stderr.write(`${error.message}\n\n${describeUsage(command)}`);
		process.exitCode = 2;
	}
}
