import { fieldsOf } from "../../../../../_includes/domain/newsdesk/fields/fields-of.ts";
import type { Problem, Severity } from "../../../../../_includes/domain/problem/problem.ts";
import type { DraftProblems } from "../draft-problems.ts";

/** A field with what is wrong with it. */
export interface Mending {
	readonly name: string;
	readonly label: string;
	readonly problems: readonly Problem[];
}

/** The fields that have problems of a severity, in the order of the form. */
export function mendingsOf(
	{ draft, at }: Pick<DraftProblems["latest"], "draft" | "at">,
	severity: Severity,
): readonly Mending[] {
	if (!draft?.kind) return [];
	return fieldsOf(draft.kind).flatMap(({ name, label }) => {
		const problems = at(name).filter((problem) => problem.severity === severity);
		return problems.length > 0 ? [{ name, label, problems }] : [];
	});
}

interface MendListProps {
	readonly mendings: readonly Mending[];
	/** Before a field is gone to. */
	readonly onLeave?: () => void;
}

/** What must be mended, field by field, each a way to it. */
export function MendList({ mendings, onLeave }: MendListProps) {
	return (
		<ul class="bao-mend-list">
			{mendings.map(({ name, label, problems }) => (
				<li key={name}>
					<button
						type="button"
						class="bao-link"
						onClick={() => {
							onLeave?.();
							void goToField(name);
						}}
					>
						{label}
					</button>
					{problems.map(({ message }) => (
						<span key={message} class="bao-mending">
							{message}
						</span>
					))}
				</li>
			))}
		</ul>
	);
}

/** Brings a field of the form into view, and the cursor into it. Sveltia makes fields as they come into view. */
export async function goToField(name: string): Promise<void> {
	const find = () => document.querySelector<HTMLElement>(`.field[data-key-path="${CSS.escape(name)}"]`);
	let waiting = document.querySelectorAll<HTMLElement>(".placeholder");
	for (let tries = 0; !find() && waiting.length > 0 && tries < 60; tries += 1) {
		waiting[0]?.scrollIntoView();
		await new Promise((drawn) => setTimeout(drawn, 50));
		waiting = document.querySelectorAll(".placeholder");
	}
	const field = find();
	field?.scrollIntoView({ block: "start" });
	field
		?.querySelector<HTMLElement>(
			".bao-field :is(input:not([type=hidden], [hidden]), textarea, select, button, [contenteditable])",
		)
		?.focus({ preventScroll: true });
}
