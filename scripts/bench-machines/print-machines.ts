import { count } from "../../_includes/domain/problem/wording.ts";
import type { Cost } from "../bench/measure.ts";
import type { FrontCost } from "./large-front.ts";
import { planMachines } from "./plan-machines.ts";
import { coreSeconds, type SharedCost } from "./share-archive.ts";

/** A table of what shares cost. @param cores of this machine, by which the wall times were taken */
export function printShares(costs: readonly SharedCost[], cores: number): string {
	return table(
		[
			...["machines", "core-seconds, all", "of the shares", "dearest share", "join"],
			...[`longest chain (${cores} cores each)`, "bytes moved", "peak memory"],
		],
		costs.map(({ machines, shares, join, bytes }) => {
			const dearest = shares.reduce((most, cost) => Math.max(most, coreSeconds(cost)), 0);
			const chain = shares.reduce((most, { wall }) => Math.max(most, wall), 0) + join.wall;
			const peak = Math.max(...[...shares, join].map((cost) => cost.peak ?? 0));
			return [
				String(machines),
				seconds(sum(shares) + coreSeconds(join)),
				seconds(sum(shares)),
				seconds(dearest),
				seconds(coreSeconds(join)),
				seconds(chain),
				megabytes(bytes),
				megabytes(peak),
			];
		}),
	);
}

/** The line of a front of cards alone. */
export const printFront = ({ articles, made, front, peak, files, bytes }: FrontCost) =>
	`${count(articles)} cards: front and title index ${seconds(front)}, ${count(files)} files, ${megabytes(bytes)} of pages; peak ${megabytes(peak)}; making the cards and digests took ${seconds(made)}`;

/** The arithmetic of an archive of so many articles, for numbers of machines. */
export const printPlan = (articles: number) =>
	table(
		["machines", "core-minutes", "longest chain, minutes", "GB moved", "groups"],
		[1, 4, 16, 64].map((machines) => {
			const { core, chain, bytes, groups } = planMachines(articles, machines);
			return [
				machines,
				(core / 60).toFixed(0),
				(chain / 60).toFixed(1),
				(bytes / 1e9).toFixed(1),
				groups,
			].map(String);
		}),
	);

const sum = (costs: readonly Cost[]) => costs.reduce((total, cost) => total + coreSeconds(cost), 0);
const seconds = (value: number) => `${value.toFixed(1)} s`;
const megabytes = (value: number) => `${(value / 1e6).toFixed(0)} MB`;

/** Rows in Markdown: the README and the documentation take them as they are. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
	[head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
