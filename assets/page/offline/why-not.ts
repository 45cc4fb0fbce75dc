/** Whether the newspaper can be read offline: decided by the build. */
declare const OFFLINE: boolean;

/** Why this browser can keep nothing of the newspaper, as its reader is told; nothing where it can. */
export function whyNot(): string {
	if (!OFFLINE) return "Tòa soạn đang tạm ngừng phần đọc ngoại tuyến. Có mạng, bạn vẫn đọc báo như thường.";
	if (!navigator.serviceWorker)
		return "Trình duyệt này không giữ báo trong máy được. Mời bạn mở báo bằng Chrome, Cốc Cốc, Safari hay Firefox bản mới, và đừng dùng cửa sổ ẩn danh.";
	return "";
}
