import { PHOTO_LIMITS } from "../reader/limits.ts";

interface Size {
	readonly width: number;
	readonly height: number;
}

/** The size that a photo is scaled to; its own where that is not too large. */
export function photoSize({ width, height }: Size): Size {
	const { side, across, strip } = PHOTO_LIMITS;
	const most = height > width * strip ? across / width : side / Math.max(width, height);
	if (most >= 1) return { width, height };
	return { width: Math.round(width * most), height: Math.round(height * most) };
}

/** Whether a photo is larger than it has to be. */
export const isOversized = ({ bytes, ...size }: Size & { readonly bytes: number }): boolean =>
	bytes > PHOTO_LIMITS.bytes || photoSize(size).width < size.width;
