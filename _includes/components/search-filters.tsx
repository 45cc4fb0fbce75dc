import type { ComponentChildren } from "preact";

interface FieldProps {
	readonly name: string;
	/** Which part of the search it sets; the browser's script knows it by this. */
	readonly field: "section" | "tag" | "author" | "thread" | "year" | "from" | "to" | "sort";
	readonly children: ComponentChildren;
}

/**
 * The filters of the search page. The browser's script names the choices, each with how many articles it leaves, and
 * takes the hiding away: without scripts there is nothing to filter.
 */
export function SearchFilters() {
	return (
		<details class="search-filters" hidden>
			<summary>
				Lọc và sắp xếp
				<span />
			</summary>
			<div class="search-fields">
				<Field name="Chuyên mục" field="section">
					<option value="">Tất cả</option>
				</Field>
				<Field name="Thẻ" field="tag">
					<option value="">Tất cả</option>
				</Field>
				<Field name="Tác giả" field="author">
					<option value="">Tất cả</option>
				</Field>
				<Field name="Dòng sự kiện" field="thread">
					<option value="">Tất cả</option>
				</Field>
				<Field name="Năm" field="year">
					<option value="">Tất cả</option>
				</Field>
				<Field name="Từ tháng" field="from">
					<option value="">Từ đầu</option>
				</Field>
				<Field name="Đến tháng" field="to">
					<option value="">Đến nay</option>
				</Field>
				<Field name="Sắp xếp" field="sort">
					<option value="relevance">Khớp nhất trước</option>
					<option value="date">Mới nhất trước</option>
				</Field>
				<button type="button" class="search-clear" hidden>
					Xóa bộ lọc
				</button>
			</div>
		</details>
	);
}

function Field({ name, field, children }: FieldProps) {
	return (
		<label>
			<span>{name}</span>
			<select data-field={field} autocomplete="off">
				{children}
			</select>
		</label>
	);
}
