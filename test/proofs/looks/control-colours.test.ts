import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { OFFLINE_DESK } from "../../../_includes/domain/addresses/paths/pages.ts";
import { withPage } from "../../support/browser/browser.ts";
import { faintControls } from "../../support/browser/control-colours.ts";
import { type ServedStarter, serveStarter } from "../../support/browser/every-kind.ts";
import { testControlColours } from "./test-control-colours.ts";

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

let starter: ServedStarter;

before(async () => {
	starter = await serveStarter();
	assert.ok(starter.samples.length >= 11, starter.samples.map(({ kind }) => kind).join(", "));
});
after(() => starter.close());

// At both widths in either colours, and on each page, by night.
testControlColours({ viewport: PHONE, colorScheme: "dark" }, { starter: () => starter, onEach: false });
testControlColours({ viewport: DESK, colorScheme: "light" }, { starter: () => starter, onEach: false });

test("the controls of what is kept for reading offline do, too, light and dark", async () => {
	for (const colorScheme of ["light", "dark"] as const)
		await withPage(
			starter.browser,
			async ({ page }) => {
				await page.goto(starter.url + OFFLINE_DESK);
				await page.locator(".offline-newest .offline-button").first().waitFor();
				assert.deepEqual(await faintControls(page), [], colorScheme);
			},
			{ viewport: PHONE, colorScheme, serviceWorkers: "allow" },
		);
});

test("a control that turns invisible in one state is found", async () => {
	await withPage(starter.browser, async ({ page }) => {
		await page.setContent(
			`<!doctype html><style>
				body { background: #fff; color: #000 }
				button { background: #eee; color: #111 }
				#one:hover { color: #eee }
				[aria-pressed="true"] span { color: #eee }
				details[open] summary { background: #000 }
				input:focus::placeholder { color: #fff }
			</style>
			<button id="one">Một</button><button aria-pressed="false"><span>Hai</span></button>
			<details><summary>Ba</summary></details><input placeholder="Bốn"><button>Năm</button>`,
		);
		const found = await faintControls(page);
		for (const [state, what] of [
			["hover, closed", "Một"],
			["rest, on", "Hai"],
			["rest, open", "Ba"],
			["focus, closed", "Bốn"],
		] as const)
			assert.ok(
				found.some((line) => line.startsWith(`${state}: 1.00`) && line.includes(what)),
				`${what}: ${found.join("\n")}`,
			);
		assert.ok(!found.some((line) => line.includes("Năm")), found.join("\n"));
	});
});
