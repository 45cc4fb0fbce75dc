import assert from "node:assert/strict";
import { test } from "node:test";
import { gitApi, isBranch, readRepository } from "../../../../_includes/domain/newsdesk/repository.ts";

for (const [address, repository] of [
	["https://github.com/toa-soan/to-bao", { host: "github", name: "toa-soan/to-bao" }],
	["https://github.com/toa-soan/to-bao.git", { host: "github", name: "toa-soan/to-bao" }],
	["https://github.com/toa-soan/to-bao/", { host: "github", name: "toa-soan/to-bao" }],
	["git@github.com:toa-soan/to-bao.git", { host: "github", name: "toa-soan/to-bao" }],
	["https://gitlab.com/nhom/ban/to-bao", { host: "gitlab", name: "nhom/ban/to-bao" }],
	["https://github.com/toa-soan", undefined],
	["https://github.com/toa-soan/to-bao/tree/main", undefined],
	["https://git.example/toa-soan/to-bao", undefined],
	["https://github.com.example/toa-soan/to-bao", undefined],
	["http://github.com/toa-soan/to-bao", undefined],
	["", undefined],
] as const)
	test(`a repository by its address: ${address}`, () => {
		assert.deepEqual(readRepository(address), repository);
	});

test("the branch is a plain name, never a word of a command", () => {
	assert.deepEqual(["main", "ban/thang-5", "-f", "/main", "a b", ""].map(isBranch), [
		...[true, true],
		...[false, false, false, false],
	]);
});

test("a host is asked at its usual address, unless another is set", () => {
	const repository = { host: "github", name: "a/b", branch: "main" } as const;
	assert.equal(gitApi(repository), "https://api.github.com");
	assert.equal(gitApi({ ...repository, host: "gitlab" }), "https://gitlab.com");
	assert.equal(gitApi({ ...repository, api: "https://git.example/api/v3" }), "https://git.example/api/v3");
});
