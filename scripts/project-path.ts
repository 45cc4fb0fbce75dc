/** Eleventy makes an address of a template's path without escaping it, so that these mean something else there. */
const UNBEARABLE = /[#?%]/;

/**
 * Why the newspaper cannot be built where it lies: what to rename, before anything is tried.
 *
 * @param project its folder
 * @returns nothing where it can
 */
export function describeProjectPath(project: string): string | undefined {
	const found = UNBEARABLE.exec(project)?.[0];
	if (found === undefined) return undefined;
	return `Không dựng được ở “${project}”: đường dẫn có ký tự “${found}”.\nĐổi tên thư mục ấy, hoặc chép tờ báo sang nơi có đường dẫn không có #, ? và %.`;
}
