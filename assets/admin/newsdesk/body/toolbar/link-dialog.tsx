import { useMemo, useState } from "preact/hooks";
import type { FactStory } from "../../../../../_includes/domain/newsdesk/facts.ts";
import { fold } from "../../../../../_includes/domain/text/fold.ts";
import { cleanAddress } from "../../../../../_includes/formats/from-html/links.ts";
import { isLinkAddress } from "../../../../../_includes/formats/markdown/markdown-links.ts";
import { Dialog, DialogInput } from "./dialog.tsx";

export interface Link {
	readonly href: string;
	/** What is shown; empty where it stays as it is. */
	readonly text: string;
}

interface LinkDialogProps {
	readonly link: Link;
	/** Whether the text is asked for: there is no selection. */
	readonly asksText: boolean;
	readonly stories: readonly FactStory[];
	/** The newspaper's own address. */
	readonly site: string;
	/** An empty address takes the link away. */
	readonly onDone: (link: Link) => void;
	readonly onClose: () => void;
}

/** Stories that are offered at once. */
const OFFERED = 8;

/** Asks where a link leads: an address, or a story of the newspaper by its title. */
export function LinkDialog({ link, asksText, stories, site, onDone, onClose }: LinkDialogProps) {
	const [href, setHref] = useState(link.href);
	const [text, setText] = useState(link.text);
	const titles = useMemo(() => stories.map((story) => ({ story, folded: fold(story.title) })), [stories]);
	const asked = fold(href.trim());
	const offered =
		asked === "" || /^(?:https?:|mailto:|tel:|[/#])/i.test(href.trim())
			? []
			: titles.filter(({ folded }) => folded.includes(asked)).slice(0, OFFERED);
	const address = addressOf(href, site);
	return (
		<Dialog
			title="Chèn liên kết"
			action={link.href !== "" && href.trim() === "" ? "Bỏ liên kết" : "Đặt liên kết"}
			isReady={isLinkAddress(address) || (link.href !== "" && href.trim() === "")}
			onDone={() => onDone({ href: address, text: text.trim() })}
			onClose={onClose}
		>
			<DialogInput
				label="Địa chỉ, hoặc vài chữ trong tít bài của báo"
				hint="Gõ tít không dấu cũng được."
				placeholder="https://… hoặc: doan kiem tra"
				value={href}
				onValue={setHref}
			/>
			{offered.length > 0 && (
				<ul class="bao-body-stories" aria-label="Bài của báo">
					{offered.map(({ story }) => (
						<li key={story.url}>
							<button
								type="button"
								class="bao-link"
								onClick={() => {
									setHref(story.url);
									if (asksText && text.trim() === "") setText(story.title);
								}}
							>
								{story.title} <small>{story.date.slice(0, 10).split("-").reverse().join("/")}</small>
							</button>
						</li>
					))}
				</ul>
			)}
			{asksText && <DialogInput label="Chữ của liên kết" value={text} onValue={setText} />}
		</Dialog>
	);
}

/** An address without what follows the reader; of the newspaper itself, its path. */
function addressOf(written: string, site: string): string {
	const clean = cleanAddress(/^www\./i.test(written.trim()) ? `https://${written.trim()}` : written);
	const own = site.replace(/\/$/, "");
	return own !== "" && clean.startsWith(`${own}/`) ? clean.slice(own.length) : clean;
}
