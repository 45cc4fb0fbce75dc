import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Problem } from "../../../../../_includes/domain/problem/problem.ts";
import { draftProblems, type SeenEntry } from "../draft-problems.ts";
import { ProblemList } from "../problem-list.tsx";
import { type Mending, MendList, mendingsOf } from "./mend-list.tsx";

/** What of Sveltia tells before an entry is saved. */
export interface TellsOfSaving {
	registerEventListener(listener: never): void;
}

interface BeforeSaving {
	readonly name: "preSave";
	/** @returns what is saved instead, if anything; it throws where nothing may be saved */
	readonly handler: (event: { readonly entry: SeenEntry }) => SavedData | undefined;
}

/**
 * The last guard: whatever the form has shown, an entry with an error is not saved. It says which fields must be mended.
 * What was mended in fields that are not in view yet is written here.
 */
export function guardSaving(cms: TellsOfSaving): void {
	const listener: BeforeSaving = {
		name: "preSave",
		handler({ entry }) {
			const draft = draftProblems.draftOf(entry);
			const judgement = draftProblems.judge(draft);
			const { at, ofNone, problems } = judgement;
			if (problems.some(({ severity }) => severity === "error")) {
				const isError = ({ severity }: Problem) => severity === "error";
				refuse(mendingsOf({ draft, at: (field) => at(field) }, "error"), ofNone.filter(isError));
				// By this word Sveltia knows that the form is at fault, not the way to the host.
				throw new Error("validation_failed");
			}
			const unwritten = Object.entries(draftProblems.unwritten);
			const data = entry.get("data") as unknown as SavedData;
			return unwritten.length === 0
				? undefined
				: unwritten.reduce((saved, [field, value]) => saved.set(field, value), data);
		},
	};
	cms.registerEventListener(listener as never);
}

/** What is saved: an immutable map. */
interface SavedData {
	set(field: string, value: unknown): SavedData;
}

function refuse(mendings: readonly Mending[], ofNone: readonly Problem[]): void {
	const place = document.createElement("div");
	document.body.append(place);
	const close = () => {
		render(null, place);
		place.remove();
	};
	render(<Refusal mendings={mendings} ofNone={ofNone} onClose={close} />, place);
}

interface RefusalProps {
	readonly mendings: readonly Mending[];
	readonly ofNone: readonly Problem[];
	readonly onClose: () => void;
}

function Refusal({ mendings, ofNone, onClose }: RefusalProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => dialog.current?.showModal(), []);
	const close = () => dialog.current?.close();
	return (
		<dialog ref={dialog} class="bao-dialog" aria-labelledby="bao-refusal" onClose={onClose}>
			<h2 id="bao-refusal">Chưa lưu được</h2>
			<p>Sửa những chỗ sau rồi lưu lại. Những gì bạn đã viết vẫn còn trong các ô.</p>
			<MendList mendings={mendings} onLeave={close} />
			<ProblemList
				id="bao-refusal-whole"
				problems={ofNone}
				mend={(problem) => {
					draftProblems.mend(problem);
					close();
				}}
			/>
			<button type="button" class="bao-button bao-primary" onClick={close}>
				Quay lại sửa
			</button>
		</dialog>
	);
}
