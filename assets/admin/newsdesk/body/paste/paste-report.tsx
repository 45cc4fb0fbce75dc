import type { Pasted } from "../../../../../_includes/formats/from-html/clipboard/read-clipboard.ts";

interface PasteReportProps {
	readonly pasted: Pasted | undefined;
	/** Puts Unicode in the place of what was pasted. */
	readonly onConvert: (before: string, after: string) => void;
	readonly onClose: () => void;
}

/** What was left out of what was pasted, and the offer to convert what was typed before Unicode. */
export function PasteReport({ pasted, onConvert, onClose }: PasteReportProps) {
	const old = pasted?.old;
	const isEmpty = !pasted || (pasted.told.length === 0 && !old);
	return (
		<div class="bao-body-pasted" role="status">
			{!isEmpty && (
				<div class="bao-problem bao-warning">
					{pasted.told.map((sentence) => (
						<p key={sentence}>{sentence}</p>
					))}
					{old && (
						<p>
							{old.markdown === undefined
								? `Chữ dán vào gõ bằng bảng mã ${old.name}, không phải Unicode, và có chỗ máy không đọc được: hãy gõ lại, hoặc chuyển mã ở máy có văn bản gốc.`
								: `Chữ dán vào gõ bằng bảng mã ${old.name}, không phải Unicode: “${old.found}” là “${old.meant}”.`}
						</p>
					)}
					<div class="bao-row">
						{old?.markdown !== undefined && (
							<button
								type="button"
								class="bao-button"
								onClick={() => onConvert(pasted.markdown, old.markdown ?? "")}
							>
								Chuyển sang Unicode
							</button>
						)}
						<button type="button" class="bao-button" onClick={onClose}>
							{old ? "Giữ nguyên" : "Đã rõ"}
						</button>
					</div>
				</div>
			)}
		</div>
	);
}
