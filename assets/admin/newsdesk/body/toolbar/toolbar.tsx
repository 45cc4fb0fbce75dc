import { useRef } from "preact/hooks";

/** One thing that the toolbar does. */
export interface Tool {
	readonly name: string;
	/** What stands on the button. */
	readonly sign: string;
	/** As a keyboard has it: `Ctrl+B`. */
	readonly keys?: string;
	/** Whether it holds where the selection is; undefined of what is done once. */
	readonly isOn?: boolean;
	readonly isOff?: boolean;
	readonly run: () => void;
}

interface ToolbarProps {
	readonly groups: readonly (readonly Tool[])[];
	/** Of the text that they are for. */
	readonly controls: string;
}

/** The tools for the text: one stop for the Tab key, and arrows inside. */
export function Toolbar({ groups, controls }: ToolbarProps) {
	const bar = useRef<HTMLDivElement>(null);
	const move = (event: KeyboardEvent) => {
		const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
		const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>("button:enabled") ?? [])];
		const at = buttons.indexOf(event.target as HTMLButtonElement);
		if (by === undefined || at === -1) return;
		event.preventDefault();
		buttons[(at + by + buttons.length) % buttons.length]?.focus();
	};
	let isFirst = true;
	const stop = () => {
		const index = isFirst ? 0 : -1;
		isFirst = false;
		return index;
	};
	return (
		<div
			ref={bar}
			class="bao-body-tools"
			role="toolbar"
			aria-label="Công cụ soạn thảo"
			aria-controls={controls}
			onKeyDown={move}
		>
			{groups.map((tools) => (
				<div class="bao-body-group" key={tools[0]?.name}>
					{tools.map(({ name, sign, keys, isOn, isOff = false, run }) => (
						<button
							key={name}
							type="button"
							class="bao-tool"
							title={keys ? `${name} (${keys})` : name}
							aria-label={name}
							aria-pressed={isOn}
							disabled={isOff}
							tabIndex={isOff ? -1 : stop()}
							// The text keeps the selection that the tool is for.
							onMouseDown={(event) => event.preventDefault()}
							onClick={run}
						>
							<span class={`bao-sign bao-sign-${sign}`} aria-hidden="true">
								{SIGNS[sign] ?? sign}
							</span>
						</button>
					))}
				</div>
			))}
		</div>
	);
}

/** Letters that say at a glance what a tool does. */
const SIGNS: Readonly<Record<string, string>> = {
	bold: "B",
	italic: "I",
	list: "•–",
	numbers: "1–",
	quote: "“",
	undo: "↶",
	redo: "↷",
};
