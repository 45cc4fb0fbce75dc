import assert from "node:assert/strict";
import { test } from "node:test";
import { cropClass, partAround, type Size } from "../../../../../_includes/domain/article/picture/crop.ts";

const CASES = [
	[{ x: 50, y: 50 }, [1, 1], [1200, 800], { left: 200, top: 0, width: 800, height: 800 }],
	[{ x: 10, y: 50 }, [1, 1], [1200, 800], { left: 0, top: 0, width: 800, height: 800 }],
	[{ x: 90, y: 50 }, [1, 1], [1200, 800], { left: 400, top: 0, width: 800, height: 800 }],
	[{ x: 50, y: 20 }, [16, 9], [900, 1200], { left: 0, top: 0, width: 900, height: 506 }],
] as const;

const size = ([width, height]: readonly [number, number]): Size => ({ width, height });

for (const [focal, shape, picture, part] of CASES)
	test(`${shape.join(":")} of ${picture.join("×")} around ${focal.x}% ${focal.y}% is ${JSON.stringify(part)}`, () => {
		assert.deepEqual(partAround(focal, size(shape), size(picture)), part);
	});

test("a style's classes keep a subject in sight in every frame from 1:1 to 16:9", () => {
	const frames = [1, 4 / 3, 3 / 2, 16 / 9];
	for (const picture of [size([1200, 800]), size([1600, 700]), size([900, 1200]), size([1000, 1000])])
		for (let x = 0; x <= 100; x += 10)
			for (let y = 0; y <= 100; y += 10) {
				const classes = cropClass({ x, y }, picture) ?? "";
				const at = (axis: string) => Number(new RegExp(`at-${axis}-(\\d+)`).exec(classes)?.[1] ?? 5) / 10;
				for (const ratio of frames) {
					const shape = { width: ratio, height: 1 };
					const { width, height } = partAround({ x: 50, y: 50 }, shape, picture);
					const left = at("x") * (picture.width - width);
					const top = at("y") * (picture.height - height);
					const place = { x: (x / 100) * picture.width - left, y: (y / 100) * picture.height - top };
					const told = `${x}% ${y}% of ${picture.width}×${picture.height} in ${ratio}: ${classes}`;
					// Half a frame of the narrowest, of the widest down, but for half a step; or as near as the picture's edge.
					const room = (spot: number, share: number, half: number, length: number, whole: number) => {
						const step = (whole - length) / 20 + 1;
						const before = Math.min((share / 100) * whole, half);
						const behind = Math.min((1 - share / 100) * whole, half);
						return spot >= before - step && length - spot >= behind - step;
					};
					const short = Math.min(picture.width, picture.height) / 2;
					const low = Math.min(picture.height, (picture.width * 9) / 16) / 2;
					assert.ok(room(place.x, x, short, width, picture.width), told);
					assert.ok(room(place.y, y, low, height, picture.height), told);
				}
			}
});

test("the middle needs no class, and a picture without a place has none", () => {
	assert.equal(cropClass({ x: 50, y: 50 }, size([1200, 800])), undefined);
	assert.equal(cropClass(undefined, size([1200, 800])), undefined);
	assert.equal(cropClass({ x: 0, y: 100 }, size([1200, 800])), "at-x-0 at-y-10");
});
