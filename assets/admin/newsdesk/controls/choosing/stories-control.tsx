import { useState } from "preact/hooks";
import { type ControlProps, naming } from "../control-props.ts";
import { ItemTools, ways } from "../inputs/item-tools.tsx";
import { asTexts, moved, without } from "../inputs/lists.ts";
import { Combobox } from "./combobox.tsx";
import { knownStories } from "./known-names.ts";
import { findStory, pastedStory } from "./story-names.ts";

/** Articles chosen by hand: found by their title, with marks or without, or by a pasted address. */
export function StoriesControl(props: ControlProps<readonly string[]>) {
	const { onChange, facts, field } = props;
	const [typed, type] = useState("");
	const picks = asTexts(props.value);
	const add = (pick: string) => {
		if (pick.trim() !== "" && !picks.includes(pick)) onChange([...picks, pick.trim()]);
		type("");
	};
	const isFull = field.most !== undefined && picks.length >= field.most;
	return (
		<div class="bao-stories">
			{picks.length > 0 && (
				<ol class="bao-cards">
					{picks.map((pick, index) => {
						const story = findStory(pick, facts.stories);
						return (
							<li key={pick} class="bao-row bao-story">
								<span>
									{story?.title ?? pick}
									{story && <small>{story.url.slice(1, 11).split("/").reverse().join("/")}</small>}
								</span>
								<ItemTools
									name={story?.title ?? pick}
									onRemove={() => onChange(without(picks, index))}
									onMove={ways(index, picks.length, (by) => onChange(moved(picks, index, by)))}
								/>
							</li>
						);
					})}
				</ol>
			)}
			{isFull ? (
				<p class="bao-note">Đã đủ {field.most} bài.</p>
			) : (
				<Combobox
					naming={naming(props)}
					text={typed}
					onText={(text) => {
						const pasted = pastedStory(text, facts);
						if (pasted) add(pasted);
						else type(text);
					}}
					choices={knownStories(facts.stories)}
					onChoose={({ key }) => add(key)}
					onEnter={add}
					placeholder="Gõ tít, hoặc dán địa chỉ bài"
				/>
			)}
		</div>
	);
}
