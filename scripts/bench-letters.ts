import { MOST_AN_HOUR } from "../_includes/site/services/letters/receive-letter.ts";
import { openMailSite } from "./bench-letters/mail-site.ts";
import { sendLetters } from "./bench-letters/send-letters.ts";
import { runCommand } from "./command/command.ts";

const MEGABYTE = 2 ** 20;

await runCommand(
	{
		name: "bench:letters",
		summary: "Gửi thật nhiều thư tới hộp thư trên máy này, rồi xem có lá nào mất hay tới hai lần không.",
		options: {
			rate: { type: "integer", value: "N", help: "số thư mỗi giây", default: 200 },
			seconds: { type: "integer", value: "N", help: "số giây", default: 10 },
		},
	},
	async ({ values: { rate, seconds } }) => {
		const mail = await openMailSite();
		try {
			const started = performance.now();
			const { received, statuses, waited } = await sendLetters(mail.origin, {
				...{ rate, seconds, fromOne: MOST_AN_HOUR, time: mail.time, article: mail.article },
				second: (sent) =>
					console.log(`${sent} thư, bộ nhớ ${Math.round(process.memoryUsage().rss / MEGABYTE)} MB`),
			});
			const took = (performance.now() - started) / 1000;
			const kept = (await mail.store.list()).map(({ text }) => text).sort();
			const sorted = [...waited].sort((a, b) => a - b);
			const part = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
			console.log(`Trả lời: ${[...statuses].map(([status, times]) => `${status} × ${times}`).join(", ")}`);
			console.log(
				`${(waited.length / took).toFixed(0)} thư mỗi giây; chờ ${part(0.5)} ms (giữa), ${part(0.99)} ms (99 %)`,
			);
			const whole = JSON.stringify(kept) === JSON.stringify([...received].sort());
			console.log(whole ? "Không lá nào mất, không lá nào tới hai lần." : "Có lá bị mất hoặc tới hai lần.");
			return whole ? 0 : 1;
		} finally {
			await mail.close();
		}
	},
);
