import assert from "node:assert/strict";
import { test } from "node:test";
import { keepPicture, namePictures, pictureName } from "../../../../assets/admin/newsdesk/pictures.ts";

for (const [chosen, name] of [
	["Bến phà (1).JPG", "ben-pha-1.jpg"],
	["IMG_2041.jpeg", "img-2041.jpeg"],
	["ảnh.đẹp.png", "anh-dep.png"],
	["không đuôi", "khong-duoi.jpg"],
	["…", "anh.jpg"],
] as const)
	test(`a picture chosen as “${chosen}” goes into the repository as ${name}`, () => {
		assert.equal(pictureName(chosen), name);
	});

test("pictures that wait to be sent are read by the names they will have, wherever they stand", () => {
	const address = "blob:http://127.0.0.1:8080/5c1f0f6e-7a1e-4d0c-9a53-6fb1c9a3a111";
	const unknown = "blob:http://127.0.0.1:8080/5c1f0f6e-7a1e-4d0c-9a53-6fb1c9a3a222";
	keepPicture(address, "Bến phà.jpg");
	const { values, unsent } = namePictures({
		title: "Bến phà",
		cover: { src: address },
		body: `![Bến phà](${unknown} "Chú thích")\n`,
		tags: ["blob"],
	});
	assert.deepEqual(values, {
		title: "Bến phà",
		cover: { src: "ben-pha.jpg" },
		body: '![Bến phà](anh-2.jpg "Chú thích")\n',
		tags: ["blob"],
	});
	assert.deepEqual(
		[...unsent],
		[
			["ben-pha.jpg", address],
			["anh-2.jpg", unknown],
		],
	);
});
