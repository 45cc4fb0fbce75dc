import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { photo } from "../../support/articles/photos.ts";
import { axeFaults } from "../../support/browser/axe.ts";
import { openBrowser } from "../../support/browser/browser.ts";
import { paste, textOf, withBody } from "../../support/newsdesk/body-page.ts";
import { CLIPBOARDS } from "../../support/newsdesk/clipboards.ts";

let browser: Browser;
before(async () => {
	browser = await openBrowser();
});
after(() => browser.close());

const TEXT = ".bao-body-text";
const FIELD = ".bao-body-markdown";
const BODY = `__Đoạn__ một  
dòng hai.

* a
* b

| Xã | Tấn |
|:--|--:|
| A | 1 |

::: hop Cần biết
Chữ trong hộp.
:::

Đoạn cuối.`;

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const turnTo = (page: Page, mode: "Trình bày" | "Markdown") => button(page, mode).click();
/** Puts the caret behind some words of the rich text. */
async function caretBehind(page: Page, words: string): Promise<void> {
	await page.locator(TEXT).focus();
	await page.locator(TEXT).evaluate((root, wanted) => {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = node.textContent?.indexOf(wanted) ?? -1;
			if (at === -1) continue;
			getSelection()?.collapse(node, at + wanted.length);
			return;
		}
		throw new Error(`Expected the words "${wanted}" in the text`);
	}, words);
	// The editor hears of the selection by an event of the browser.
	await page.waitForFunction(() => getSelection()?.isCollapsed);
	await page.evaluate(() => new Promise(requestAnimationFrame));
}

test("turning from rich text to Markdown and back changes no byte, a letter in one paragraph only that", async () => {
	await withBody(browser, BODY, async (page, faults) => {
		await turnTo(page, "Markdown");
		assert.equal(await page.locator(FIELD).inputValue(), BODY);
		await turnTo(page, "Trình bày");
		await caretBehind(page, "Đoạn cuối");
		assert.equal(await textOf(page), BODY);
		await page.keyboard.type(" cùng");
		assert.equal(await textOf(page), BODY.replace("Đoạn cuối", "Đoạn cuối cùng"));
		assert.deepEqual(faults, []);
	});
});

test("the draft and what can be undone are the same in both modes", async () => {
	await withBody(browser, "Một.\n\nHai.", async (page) => {
		await caretBehind(page, "Một");
		await page.keyboard.type(" rưỡi");
		await turnTo(page, "Markdown");
		await page.locator(FIELD).press("Control+End");
		await page.keyboard.type("\n\nBa.");
		assert.equal(await textOf(page), "Một rưỡi.\n\nHai.\n\nBa.");
		await turnTo(page, "Trình bày");
		assert.deepEqual(await page.locator(`${TEXT} > p`).allTextContents(), ["Một rưỡi.", "Hai.", "Ba."]);
		while ((await textOf(page)) !== "Một rưỡi.\n\nHai.") await page.locator(TEXT).press("Control+z");
		await turnTo(page, "Markdown");
		while ((await textOf(page)) !== "Một.\n\nHai.") await page.locator(FIELD).press("Control+z");
		assert.equal(await page.locator(FIELD).inputValue(), "Một.\n\nHai.");
		await page.locator(FIELD).press("Control+y");
		assert.match(await textOf(page), /^Một .*\n\nHai\.$/);
	});
});

test("keys and tools write the newsroom's Markdown", async () => {
	await withBody(browser, "", async (page, faults) => {
		await page.locator(TEXT).click();
		await page.keyboard.type("## Mục");
		await page.keyboard.press("Enter");
		await page.keyboard.type("Chữ ");
		await page.keyboard.press("Control+b");
		await page.keyboard.type("đậm");
		await page.keyboard.press("Control+b");
		await page.keyboard.type(" và 5 * 3");
		await page.keyboard.press("Shift+Enter");
		await page.keyboard.type("dòng hai");
		await page.keyboard.press("Enter");
		await page.keyboard.type("Lời");
		await button(page, "Trích dẫn").click();
		await page.keyboard.press("Enter");
		await page.keyboard.press("Enter");
		await page.keyboard.type("Ý một");
		await button(page, "Danh sách").click();
		await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		await page.keyboard.type("ý con");
		assert.equal(
			await textOf(page),
			"## Mục\n\nChữ **đậm** và 5 \\* 3\ndòng hai\n\n> Lời\n\n- Ý một\n  - ý con",
		);
		assert.deepEqual(faults, []);
	});
});

test("a table is written cell by cell, and grows", async () => {
	await withBody(browser, "| a | b |\n| --- | --: |\n| 1 | 2 |", async (page) => {
		await caretBehind(page, "2");
		await page.keyboard.press("Tab");
		await page.keyboard.type("x|y");
		await button(page, "Thêm cột bên phải").click();
		await page.keyboard.type("z");
		assert.equal(await textOf(page), "| a |  | b |\n| --- | --- | ---: |\n| 1 |  | 2 |\n| x\\|y | z |  |");
		await button(page, "Bỏ dòng này").click();
		await button(page, "Bỏ cột này").click();
		assert.equal(await textOf(page), "| a | b |\n| --- | --: |\n| 1 | 2 |");
	});
});

test("a box is shown as it prints, and written as Markdown in its place", async () => {
	await withBody(browser, BODY, async (page) => {
		const box = page.locator(".bao-kept");
		assert.match((await box.textContent()) ?? "", /Cần biết\s*Chữ trong hộp\./);
		await box.getByRole("button").click();
		await box.locator("textarea").fill("::: hop Cần biết\nChữ khác.\n:::\n\n## Ngoài hộp");
		assert.equal(await textOf(page), BODY.replace("Chữ trong hộp.\n:::", "Chữ khác.\n:::\n\n## Ngoài hộp"));
		await box.getByRole("button").click();
		assert.equal(await page.locator(`${TEXT} > h2`).textContent(), "Ngoài hộp");
		await page.locator(TEXT).press("Control+End");
		await button(page, "Hộp bên lề").click();
		await page.keyboard.type("Giờ mở cửa.");
		assert.match(await textOf(page), /Đoạn cuối\.\n\n::: hop Cần biết\nGiờ mở cửa\.\n:::$/);
	});
});

test("what is pasted is what our Markdown makes of it, and nothing of it runs", async () => {
	const [word] = CLIPBOARDS;
	await withBody(browser, "Đầu.\n\nCuối.", async (page, faults) => {
		await caretBehind(page, "Đầu.");
		await page.keyboard.press("Enter");
		await paste(page, TEXT, { "text/html": word?.html ?? "", "text/plain": "x" });
		assert.equal(await textOf(page), `Đầu.\n\n${word?.markdown}\n\nCuối.`);
		await caretBehind(page, "Cuối");
		await paste(page, TEXT, {
			"text/html": `<b>nữa</b><img src="x:y" onerror="alert(1)"><script>alert(1)</script>`,
		});
		assert.match(await textOf(page), /Cuối\*\*nữa\*\*\.$/);
		assert.match((await page.getByRole("status").textContent()) ?? "", /Không dán được 1 ảnh/);
		await button(page, "Đã rõ").click();
		await turnTo(page, "Markdown");
		await page.locator(FIELD).press("Control+End");
		await paste(page, FIELD, { "text/html": "<p>𝗖𝗛 <i>x</i></p>" });
		assert.match(await textOf(page), /CH \*x\*$/);
		assert.deepEqual(faults, []);
	});
});

test("a megabyte of hostile HTML is pasted, and the page is none of it", async () => {
	await withBody(browser, "", async (page, faults) => {
		const html = `${"<div><b onclick=alert(1)><table><td>".repeat(20_000)}<script>alert(1)</script>chữ`;
		await paste(page, TEXT, { "text/html": html });
		assert.match(await textOf(page), /chữ/);
		assert.equal(await page.locator(`${TEXT} :is(script, [onclick], div div div)`).count(), 0);
		assert.deepEqual(faults, []);
	});
});

test("of megabytes the beginning is pasted, into either kind of text, and that is told", async () => {
	const text = "Dừa khô được giá, bà con vui.\n\n".repeat(100_000);
	await withBody(browser, "Đầu.", async (page) => {
		await caretBehind(page, "Đầu.");
		await paste(page, TEXT, { "text/plain": text });
		assert.match((await page.getByRole("status").textContent()) ?? "", /dài quá mức một lần dán/);
		assert.ok((await textOf(page)).length < 110_000);
		await button(page, "Đã rõ").click();
		await turnTo(page, "Markdown");
		await page.locator(FIELD).fill("Đầu.");
		await paste(page, FIELD, { "text/plain": text });
		assert.match((await page.getByRole("status").textContent()) ?? "", /dài quá mức một lần dán/);
		const held = await textOf(page);
		assert.ok(held.length > 90_000 && held.length < 110_000);
	});
});

test("what was typed before Unicode is pasted, and converted if the journalist wants", async () => {
	await withBody(browser, "", async (page) => {
		await paste(page, TEXT, { "text/plain": "TØnh BÕn Tre võa tæ chøc héi nghÞ" });
		assert.match((await page.getByRole("status").textContent()) ?? "", /TCVN3 \(ABC\)/);
		await button(page, "Chuyển sang Unicode").click();
		assert.equal(await textOf(page), "Tỉnh Bến Tre vừa tổ chức hội nghị");
		assert.equal(await page.getByRole("status").textContent(), "");
	});
});

test("what is copied in the text is pasted as it was", async () => {
	await withBody(browser, BODY, async (page) => {
		await page.locator(TEXT).focus();
		await page.keyboard.press("Control+a");
		const copied = await page.locator(TEXT).evaluate((target) => {
			const clipboardData = new DataTransfer();
			target.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
			return clipboardData.getData("text/plain");
		});
		assert.equal(copied, BODY);
		await page.keyboard.press("Delete");
		assert.equal(await textOf(page), "");
		await paste(page, TEXT, { "text/plain": copied, "text/html": "<p>khác</p>" });
		assert.equal(await textOf(page), BODY);
	});
});

test("a picture that is pasted is added, and asked for its words", async () => {
	await withBody(browser, "Đầu.", async (page) => {
		await caretBehind(page, "Đầu.");
		await page.locator(TEXT).evaluate((target) => {
			const clipboardData = new DataTransfer();
			clipboardData.items.add(new File(["x"], "Bến phà 1.PNG", { type: "image/png" }));
			target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
		});
		await page.getByLabel("Lời tả (bắt buộc)").fill("Xe xuống [phà]");
		await page.getByLabel("Chú thích").fill("Lúc sáng");
		await page.getByLabel("Nguồn ảnh").fill("Ánh Nguyệt");
		await button(page, "Đặt ảnh vào bài").click();
		assert.equal(
			(await textOf(page)).replace(/blob:\S+/, "…"),
			'Đầu.\n\n![Xe xuống \\[phà\\]](… "Lúc sáng. Ảnh: Ánh Nguyệt")',
		);
		await button(page, "Sửa lời ảnh").click();
		await page.getByLabel("Chú thích").fill("");
		await button(page, "Sửa").click();
		assert.match(await textOf(page), /blob:\S+ "Ảnh: Ánh Nguyệt"\)$/);
		await button(page, "Ảnh").click();
		await page.getByLabel("Lời tả (bắt buộc)").fill("Phà");
		await button(page, "Đặt ảnh vào bài").click();
		assert.match(await textOf(page), /!\[Phà\]\(\/media\/2022\/05\/ben-pha\.jpg\)$/);
	});
});

test("a picture that looks like one that was brought before is told, whatever its size and packing", async () => {
	const [first, again, other] = await Promise.all([
		photo({ width: 900, height: 600, seed: 3 }),
		photo({ width: 480, height: 320, seed: 3, quality: 55 }),
		photo({ width: 900, height: 600, seed: 8 }),
	]);
	await withBody(browser, "Đầu.", async (page, faults) => {
		await caretBehind(page, "Đầu.");
		const bring = async (name: string, bytes: Buffer) => {
			await page.locator(TEXT).evaluate(
				(target, [name, base64]) => {
					const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
					const clipboardData = new DataTransfer();
					clipboardData.items.add(new File([bytes], name, { type: "image/jpeg" }));
					target.dispatchEvent(
						new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
					);
				},
				[name, bytes.toString("base64")] as const,
			);
			await page.getByLabel("Lời tả (bắt buộc)").fill(name);
			await button(page, "Đặt ảnh vào bài").click();
		};
		const told = page.locator(".bao-warning[role=status]");
		await bring("Chợ nổi.jpg", first);
		await bring("Bến phà.jpg", other);
		assert.equal(await told.count(), 0);
		await bring("Chợ nổi sáng.jpg", again);
		await told.waitFor();
		assert.match((await told.textContent()) ?? "", /giống ảnh cho-noi\.jpg\. Xem lại/);
		await bring("Bến phà.jpg", other);
		await told.getByText("ben-pha.jpg").waitFor();
		assert.equal(await told.count(), 1);
		assert.deepEqual(faults, []);
	});
});

test("a link leads to a story of the newspaper that is found by its title", async () => {
	await withBody(browser, "Xem bài", async (page) => {
		await caretBehind(page, "Xem bài");
		await page.keyboard.press("Shift+Control+ArrowLeft");
		await page.keyboard.press("Control+k");
		await page.keyboard.type("giong trom");
		await page.getByRole("button", { name: /^Đoàn kiểm tra Giồng Trôm/ }).click();
		await button(page, "Đặt liên kết").click();
		assert.equal(await textOf(page), "Xem [bài](/2022/05/26/doan-kiem-tra/)");
		await page.keyboard.press("Control+k");
		await page.getByRole("textbox", { name: /^Địa chỉ/ }).fill("");
		await button(page, "Bỏ liên kết").click();
		assert.equal(await textOf(page), "Xem bài");
	});
});

test("letters that are put together are not disturbed, and told when they are whole", async () => {
	await withBody(browser, "Chào", async (page) => {
		const session = await page.context().newCDPSession(page);
		const put = (text: string) =>
			session.send("Input.imeSetComposition", {
				text,
				selectionStart: text.length,
				selectionEnd: text.length,
			});
		await caretBehind(page, "Chào");
		await page.keyboard.type(" ");
		const told = await page.evaluate(() => bodyPage.texts.length);
		for (const letters of ["V", "Vi", "Vie", "Viê", "Việ", "Việt"]) {
			await put(letters);
			assert.equal(await page.evaluate(() => bodyPage.texts.length), told);
			await page.evaluate(() => {
				bodyPage.problems = [];
				bodyPage.draw();
			});
		}
		await session.send("Input.insertText", { text: "Việt" });
		await page.waitForFunction(() => bodyPage.value === "Chào Việt");
		await page.keyboard.type(" Nam");
		assert.equal(await textOf(page), "Chào Việt Nam");
	});
});

test("what is wrong stands at its block, with what to do", async () => {
	await withBody(browser, "Một.\n\nHai.\n\nBa.", async (page) => {
		await page.evaluate(() => {
			bodyPage.problems = [
				{ place: 6, problem: { severity: "error", message: "Thừa dấu.", cure: "Xóa dấu." } as never },
			];
			bodyPage.draw();
		});
		assert.equal(await page.locator(".bao-has-error").textContent(), "Hai.");
		assert.equal(
			await page.locator(".bao-has-error + .bao-block-problems").textContent(),
			"Thừa dấu. Xóa dấu.",
		);
		assert.equal(await textOf(page), "Một.\n\nHai.\n\nBa.");
	});
});

for (const colorScheme of ["light", "dark"] as const)
	test(`the control has no fault for those who do not see it or use no mouse (${colorScheme})`, async () => {
		await withBody(
			browser,
			BODY,
			async (page) => {
				await caretBehind(page, "1");
				assert.deepEqual(await axeFaults(page), []);
				await button(page, "Liên kết").click();
				assert.deepEqual(await axeFaults(page), []);
				await page.keyboard.press("Escape");
				await turnTo(page, "Markdown");
				assert.deepEqual(await axeFaults(page), []);
			},
			{ colorScheme },
		);
	});

test("on a phone the text is as wide as the screen, and its tools are reached by a swipe", async () => {
	await withBody(
		browser,
		"Một đoạn văn dài hơn màn hình của một chiếc điện thoại nhỏ.\n\n| Giờ | Chuyến |\n|---|---|\n| 4 giờ | đầu |",
		async (page) => {
			assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
			const text = await page.locator(TEXT).boundingBox();
			assert.ok(text && text.x + text.width <= 320);
			const undo = page.getByRole("button", { name: "Hoàn tác" });
			await undo.scrollIntoViewIfNeeded();
			const box = await undo.boundingBox();
			assert.ok(box && box.x + box.width <= 320);
		},
		{ viewport: { width: 320, height: 640 } },
	);
});
