import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { runCommand } from "./command/command.ts";

const run = promisify(execFile);

/** What npm says of the packages, in CycloneDX: https://cyclonedx.org/docs/1.5/json/ */
interface Bill {
	serialNumber?: string;
	readonly metadata: { timestamp?: string; readonly component: { name: string } };
}

await runCommand(
	{
		name: "sbom",
		summary:
			"In danh mục mọi gói phần mềm mà tờ báo dùng, đúng phiên bản và mã băm, theo chuẩn CycloneDX; cùng package-lock.json thì luôn cùng một danh mục.",
		options: {
			dev: { type: "boolean", help: "kể cả những gói chỉ dùng để kiểm thử" },
			output: { type: "string", value: "FILE", help: "ghi vào tệp này thay vì in ra" },
		},
	},
	async ({ values: { dev, output } }) => {
		const words = ["sbom", "--sbom-format=cyclonedx", "--package-lock-only", ...(dev ? [] : ["--omit=dev"])];
		const { stdout } = await run("npm", words, { maxBuffer: 64 << 20 });
		const { name } = JSON.parse(await readFile("package.json", "utf8")) as { readonly name: string };
		const text = `${JSON.stringify(settle(JSON.parse(stdout) as Bill, name), null, "\t")}\n`;
		if (output) await writeFile(output, text);
		else process.stdout.write(text);
		return 0;
	},
);

/** The same bill without the moment, the folder and the chance of its making; its number is made from what it holds. */
function settle(bill: Bill, name: string): Bill {
	delete bill.metadata.timestamp;
	delete bill.serialNumber;
	bill.metadata.component.name = name;
	const hash = createHash("sha256").update(JSON.stringify(bill)).digest("hex");
	// A UUID whose digits are our own: version 8 of RFC 9562.
	const uuid = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
	return { ...bill, serialNumber: `urn:uuid:${uuid}` };
}
