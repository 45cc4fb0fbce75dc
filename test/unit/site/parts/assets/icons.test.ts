import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import sharp from "sharp";
import { APP_ICONS, TOUCH_ICON } from "../../../../../_includes/formats/app/icon-files.ts";
import { drawFavicon, drawIcon } from "../../../../../_includes/site/parts/assets/icons.ts";

const DRAWING = readFileSync("assets/icons/icon.svg");

for (const icon of [TOUCH_ICON, ...APP_ICONS])
	test(`${icon.path} has its size, and clear corners only where a device takes them`, async () => {
		const { data, info } = await sharp(await drawIcon(DRAWING, icon))
			.ensureAlpha()
			.raw()
			.toBuffer({ resolveWithObject: true });
		assert.deepEqual([info.width, info.height], [icon.size, icon.size]);
		assert.equal(data[3], icon.clear ? 0 : 255);
		const middle = data.subarray(((icon.size >> 1) * icon.size + (icon.size >> 1)) * 4);
		const corner = [...data.subarray(0, 3)];
		if (!icon.clear) assert.deepEqual(corner, [0x00, 0x59, 0x4a]);
		assert.equal(middle[3], 255);
	});

test("a maskable icon keeps its drawing within the circle that every device shows", async () => {
	const icon = APP_ICONS.find(({ maskable }) => maskable) ?? assert.fail();
	const { data, info } = await sharp(await drawIcon(DRAWING, icon))
		.raw()
		.toBuffer({ resolveWithObject: true });
	const radius = (icon.size * 0.8) / 2;
	let inked = 0;
	for (let y = 0; y < info.height; y++)
		for (let x = 0; x < info.width; x++) {
			const light = (data[(y * info.width + x) * info.channels] ?? 0) > 128;
			if (!light) continue;
			inked++;
			assert.ok(Math.hypot(x - icon.size / 2, y - icon.size / 2) <= radius, `${x},${y}`);
		}
	assert.ok(inked > 1000);
});

test("the favicon is a Windows icon that holds one PNG of 32 pixels", async () => {
	const bytes = Buffer.from(await drawFavicon(DRAWING));
	assert.deepEqual([...bytes.subarray(0, 8)], [0, 0, 1, 0, 1, 0, 32, 32]);
	const picture = bytes.subarray(bytes.readUInt32LE(18));
	assert.equal(picture.length, bytes.readUInt32LE(14));
	const { width, height, format } = await sharp(picture).metadata();
	assert.deepEqual({ width, height, format }, { width: 32, height: 32, format: "png" });
});
