/** What readers are told of a thing that a machine made or changed: the law on artificial intelligence has it marked. */
export const AI_MARKS = {
	picture: { made: "Ảnh do AI tạo", changed: "Ảnh có dùng AI chỉnh sửa" },
	text: { made: "Bài do AI viết", changed: "Bài có dùng AI chỉnh sửa" },
	sound: { made: "Âm thanh do AI tạo", changed: "Âm thanh có dùng AI chỉnh sửa" },
	film: { made: "Phim do AI tạo", changed: "Phim có dùng AI chỉnh sửa" },
} as const;
