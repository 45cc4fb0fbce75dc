import { useEffect, useRef, useState } from "preact/hooks";
import { keepPicture } from "../../pictures.ts";
import type { ControlProps } from "../control-props.ts";
import { asTable } from "../inputs/lists.ts";
import { InnerField } from "../inputs/table-control.tsx";
import { alikeWords } from "./alike.ts";
import { bringPicture, filled, wordsIn } from "./bring-picture.ts";
import { listenForPictures, picturesHere, pictureUrl, showPicked } from "./picture-url.ts";
import { PrintedPicture } from "./printed-picture.tsx";

type Picture = Readonly<Record<string, unknown>>;

/** A picture with its words: what it shows for those who do not see it, what stands under it, who took it. */
export function PictureControl(props: ControlProps<Picture>) {
	const { onChange, addFile, pickFile, field, id, labelledBy, describedBy, values, media } = props;
	const chooser = useRef<HTMLInputElement>(null);
	const [, draw] = useState(0);
	useEffect(() => listenForPictures(() => draw((times) => times + 1)), []);
	const [fault, tell] = useState("");
	const [alike, tellAlike] = useState<string>();
	const value = asTable(props.value);
	const src = typeof value["src"] === "string" ? value["src"] : "";
	/** What is written now: a large file is taken while somebody writes its words already. */
	const written = useRef(value);
	written.current = value;
	const take = (next: Picture) => {
		tell("");
		tellAlike(undefined);
		onChange(next);
	};
	const bring = async (file: File) => {
		try {
			const { address, words, alike } = await bringPicture(file, addFile, picturesHere(media));
			take({ ...filled(written.current, words), src: address });
			tellAlike(alike);
		} catch {
			tell("Không mở được tệp này như một tấm ảnh. Xuất ra JPEG hoặc PNG rồi chọn lại.");
		}
	};
	const pick = async () => {
		const picked = [await pickFile({ kind: "image" })].flat()[0];
		if (!picked) return;
		const { value: address, file } = picked;
		if (address.startsWith("blob:") && file instanceof File) keepPicture(address, file.name);
		else if (file) showPicked(address, file);
		const words = file ? await wordsIn(file) : {};
		take({ ...filled(written.current, words), src: address });
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: its name is Sveltia's label, outside of it
		<div
			class="bao-picture"
			role="group"
			aria-labelledby={labelledBy}
			aria-describedby={describedBy}
			onDragOver={(event) => event.preventDefault()}
			onDrop={(event) => {
				event.preventDefault();
				const file = event.dataTransfer?.files[0];
				if (file) void bring(file);
			}}
		>
			<PrintedPicture
				src={src}
				url={pictureUrl(src, values["date"], media)}
				alt={value["alt"]}
				caption={value["caption"]}
				credit={value["credit"]}
				focal={value["focal"]}
				onFocal={(focal) => take({ ...written.current, focal })}
			/>
			<div class="bao-row">
				<button id={id} type="button" class="bao-button" onClick={() => chooser.current?.click()}>
					{src === "" ? "Chọn ảnh trên máy" : "Thay ảnh khác"}
				</button>
				<button type="button" class="bao-button" onClick={() => void pick()}>
					Chọn trong kho ảnh
				</button>
				{Object.values(value).some((one) => one !== "") && (
					<button type="button" class="bao-button bao-plain" onClick={() => take({})}>
						Bỏ ảnh
					</button>
				)}
				<input
					ref={chooser}
					type="file"
					accept="image/*,.heic,.heif"
					hidden
					onChange={(event) => {
						const file = event.currentTarget.files?.[0];
						event.currentTarget.value = "";
						if (file) void bring(file);
					}}
				/>
			</div>
			{fault && (
				<p class="bao-problem bao-error" role="alert">
					{fault}
				</p>
			)}
			{alike !== undefined && (
				<p class="bao-problem bao-warning" role="status">
					{alikeWords(alike)}
				</p>
			)}
			<div class="bao-table">
				{field.fields?.map((inner) =>
					inner.kind === "file" && src.startsWith("blob:") ? null : (
						<InnerField key={inner.name} {...props} inner={inner} table={value} onTable={onChange} />
					),
				)}
			</div>
		</div>
	);
}
