import CMS from "@sveltia/cms";
import { registerBody } from "./body/register.ts";
import { configuration } from "./configuration/configuration.ts";
import { registerControls } from "./controls/register.ts";
import { loadFacts } from "./facts.ts";
import { registerFormats } from "./formats.ts";
import { registerPreview } from "./preview/register.ts";
import { registerStages } from "./stages/register.ts";

const status = document.querySelector<HTMLElement>("#tinh-hinh");

/** Whether the page is served by this machine: then Sveltia offers the folder that lies here. */
const isHere = /^(127\.0\.0\.1|(.+\.)?localhost)$/.test(location.hostname);

async function open(): Promise<void> {
	const facts = await loadFacts();
	if (!facts.repository) {
		if (!isHere)
			return say(
				"Bàn biên tập chưa biết kho bài ở đâu. Ghi repository vào content/newspaper.yaml, ví dụ repository: {url: https://github.com/toa-soan/to-bao, branch: main}, rồi đăng lại.",
			);
		document.documentElement.classList.add("only-here");
	}
	registerFormats(CMS, facts);
	registerControls(CMS);
	registerBody(CMS);
	registerPreview(CMS, facts);
	const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
	const config = configuration(facts, icon?.href);
	registerStages(CMS, facts.repository, config);
	await CMS.init({ config });
	status?.remove();
}

function say(message: string): void {
	if (status) status.textContent = message;
}

open().catch((error: unknown) => {
	console.error(error);
	say("Không mở được bàn biên tập. Xem lại đường mạng rồi tải lại trang.");
});
