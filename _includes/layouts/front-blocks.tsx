import { ColumnBlock, LeadBlock, PicturesBlock, TitlesBlock } from "../components/front-block.tsx";
import type { Layout } from "../domain/front/front.ts";
import type { PlannedBlock } from "../domain/front/front-blocks.ts";
import type { CardsView } from "../domain/views.ts";
import { cardOf, withoutSection } from "./cards.ts";

const COMPONENTS = {
	lead: LeadBlock,
	column: ColumnBlock,
	pictures: PicturesBlock,
	titles: TitlesBlock,
} satisfies Record<Layout, unknown>;

interface FrontBlocksProps {
	readonly blocks: readonly PlannedBlock[];
	readonly view: CardsView;
}

/** The blocks of the front in their order; columns that follow each other stand side by side. */
export function FrontBlocks({ blocks, view }: FrontBlocksProps) {
	const rows: PlannedBlock[][] = [];
	for (const block of blocks) {
		const row = rows.at(-1);
		if (row?.[0]?.layout === "column" && block.layout === "column") row.push(block);
		else rows.push([block]);
	}
	return rows.map((row) => {
		// A column with nothing beside it would leave the page half empty.
		const alone = row.length === 1 && row[0]?.layout === "column";
		const printed = row.map((block) => (
			<FrontBlock
				key={idOf(block, blocks)}
				block={alone ? { ...block, layout: "lead" } : block}
				id={idOf(block, blocks)}
				view={view}
			/>
		));
		if (row.length === 1) return printed;
		return (
			<div class={row.length === 2 ? "front-columns front-columns--two" : "front-columns"}>{printed}</div>
		);
	});
}

interface FrontBlockProps {
	readonly block: PlannedBlock;
	readonly id: string;
	readonly view: CardsView;
}

function FrontBlock({ block: { name, url, layout, ofSection, articles }, id, view }: FrontBlockProps) {
	const Block = COMPONENTS[layout];
	const cards = articles.map((one) => cardOf(one, view));
	return <Block name={name} url={url} id={id} cards={ofSection ? cards.map(withoutSection) : cards} />;
}

/** `khoi-3`: two blocks may have one name. */
function idOf(block: PlannedBlock, blocks: readonly PlannedBlock[]): string {
	return `khoi-${blocks.indexOf(block) + 1}`;
}
