import { availableParallelism } from "node:os";
import { checkCorpus } from "./bench/archive/texts.ts";
import { inWorkshop } from "./bench/archive/workshop.ts";
import { describeMachine } from "./bench/results/keep-results.ts";
import { measureFront } from "./bench-machines/large-front.ts";
import { printFront, printPlan, printShares } from "./bench-machines/print-machines.ts";
import { type SharedCost, shareArchive, writeShared } from "./bench-machines/share-archive.ts";
import { runCommand, UsageError } from "./command/command.ts";

await runCommand(
	{
		name: "bench:machines",
		summary:
			"Đo công dựng khi chia tờ báo cho nhiều máy: giây lõi, số byte phải chuyển, chặng dài nhất; và trang nhất của một kho rất lớn.",
		options: {
			articles: { type: "integer", value: "N", help: "số bài", default: 100_000 },
			machines: { type: "string", value: "N,N", help: "chia cho bao nhiêu máy", default: "1,2,4,8,16" },
			front: { type: "integer", value: "N", help: "chỉ đo trang nhất của kho chừng ấy bài, dựng từ thẻ bài" },
			plan: { type: "integer", value: "N", help: "chỉ in bảng tính cho kho chừng ấy bài, từ số liệu đã đo" },
			corpus: { type: "string", value: "FILE", help: "kho văn bản, mỗi dòng một JSON {title, lede, body}" },
		},
	},
	async ({ values: { articles, machines, front, plan, corpus } }) => {
		checkCorpus(corpus);
		if (plan !== undefined) {
			console.log(printPlan(plan));
			return 0;
		}
		if (front !== undefined) {
			console.log(printFront(await measureFront(front, corpus)));
			return 0;
		}
		if (!/^[1-9]\d?(,[1-9]\d?)*$/.test(machines))
			throw new UsageError(`Số máy “${machines}” không phải là những số nguyên dương, ví dụ 1,2,4.`);
		const interrupt = new AbortController();
		for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => interrupt.abort());
		try {
			await inWorkshop(async (workshop) => {
				await writeShared(workshop, articles, corpus);
				const costs: SharedCost[] = [];
				for (const one of machines.split(",").map(Number)) {
					costs.push(await shareArchive(workshop, one, interrupt.signal));
					console.error(`${articles} articles, ${one} machines: done`);
				}
				if (new Set(costs.map(({ site }) => site)).size > 1)
					throw new Error("The sites differ that were made by different numbers of machines");
				console.log(`${articles} articles; ${describeMachine()}; all sites equal to the byte\n`);
				console.log(printShares(costs, availableParallelism()));
			});
			return 0;
		} catch (error) {
			if (interrupt.signal.aborted) return 130;
			throw error;
		}
	},
);
