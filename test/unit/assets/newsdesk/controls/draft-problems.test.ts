import assert from "node:assert/strict";
import { mock, test } from "node:test";
import {
	type Draft,
	DraftProblems,
	type Judgement,
	PAUSE,
	type SeenEntry,
} from "../../../../../assets/admin/newsdesk/controls/draft-problems.ts";

const entry = (values: Record<string, unknown>, path = ""): SeenEntry => {
	const fields: Record<string, unknown> = { collection: "articles", path, data: { toJS: () => values } };
	return { get: (key: string) => fields[key] } as SeenEntry;
};

/** A newsroom in which no title may hold an x. */
function withJudge() {
	const judged: Draft[] = [];
	const store = new DraftProblems();
	store.judgeWith((draft): Judgement => {
		judged.push(draft);
		const bad = String(draft.values["title"]).includes("x");
		const problems = bad
			? [{ severity: "error", file: "a.md", line: 2, column: 8, message: "Có x.", cure: "Bỏ x." } as const]
			: [];
		return {
			problems,
			ofNone: [],
			at: (field) => (field === "title" ? problems : []),
			mended: () => ({ title: "y", lede: "z" }),
		};
	});
	return { store, judged };
}

test("a draft is judged once for all controls, after the last change", (t) => {
	mock.timers.enable({ apis: ["setTimeout"] });
	t.after(() => mock.timers.reset());
	const { store, judged } = withJudge();
	let told = 0;
	const end = store.listen(() => {
		told += 1;
	});
	for (const title of ["Mùa", "Mùa d", "Mùa dừa"]) {
		const seen = entry({ title });
		store.see(seen);
		store.see(seen);
		mock.timers.tick(PAUSE - 1);
	}
	assert.equal(judged.length, 0);
	mock.timers.tick(1);
	assert.deepEqual(
		judged.map(({ values, kind }) => [values, kind]),
		[[{ title: "Mùa dừa" }, "article"]],
	);
	store.see(entry({ title: "Mùa dừa" }));
	mock.timers.tick(PAUSE);
	assert.deepEqual([judged.length, told], [1, 1], "what is the same is not judged again");
	end();
});

test("the errors of a field are those of the judgement of the last change", async (t) => {
	mock.timers.enable({ apis: ["setTimeout"] });
	t.after(() => mock.timers.reset());
	const { store } = withJudge();
	store.see(entry({ title: "x" }, "content/articles/2022/05/x.md"));
	const answers = [store.errorsOf("title"), store.errorsOf("lede")];
	mock.timers.tick(PAUSE);
	assert.deepEqual(
		(await Promise.all(answers)).map((errors) => errors.map(({ message }) => message)),
		[["Có x."], []],
	);
	store.see(entry({ title: "y" }, "content/articles/2022/05/x.md"));
	const mended = store.errorsOf("title");
	mock.timers.tick(PAUSE);
	assert.deepEqual(await mended, []);
	assert.equal(store.latest.draft?.path, "content/articles/2022/05/x.md");
});

test("what was said of one file is not said of the next, and no cure of it is written there", (t) => {
	mock.timers.enable({ apis: ["setTimeout"] });
	t.after(() => mock.timers.reset());
	const { store } = withJudge();
	const written: unknown[] = [];
	const write = (value: unknown) => written.push(value);
	const open = (values: Record<string, unknown>, path?: string) => {
		store.see(entry(values, path));
		store.join("title", write);
	};
	open({ title: "x" }, "content/articles/2022/05/x.md");
	mock.timers.tick(PAUSE);
	const [problem] = store.latest.problems;
	assert.ok(problem);
	// The next form may be drawn before the last has gone.
	open({ title: "y" }, "content/articles/2022/05/y.md");
	assert.deepEqual([store.latest.problems, store.latest.at("title")], [[], []]);
	store.mend(problem);
	assert.deepEqual([written, store.unwritten], [[], {}]);

	// Neither of two new ones has a file.
	open({ title: "x" });
	mock.timers.tick(PAUSE);
	assert.equal(store.latest.problems.length, 1);
	store.leave("title", write);
	open({ title: "y" });
	assert.deepEqual(store.latest.problems, []);
	mock.timers.tick(PAUSE);
	assert.deepEqual(store.latest.draft?.values, { title: "y" });
});

test("a cure is written into the form, also into a field that is not in view yet", (t) => {
	mock.timers.enable({ apis: ["setTimeout"] });
	t.after(() => mock.timers.reset());
	const { store } = withJudge();
	const written: string[] = [];
	store.join("title", (value) => written.push(`title ${value}`));
	store.see(entry({ title: "x" }));
	mock.timers.tick(PAUSE);
	const [problem] = store.latest.problems;
	assert.ok(problem);
	store.mend(problem);
	assert.deepEqual([written, store.unwritten], [["title y"], { lede: "z" }]);
	assert.deepEqual(store.see(entry({ title: "y" })), { title: "y", lede: "z" });
	store.join("lede", (value) => written.push(`lede ${value}`));
	assert.deepEqual([written.at(-1), store.unwritten], ["lede z", {}]);
});
