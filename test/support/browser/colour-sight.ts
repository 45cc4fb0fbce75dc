type Three = readonly [number, number, number];

/** How somebody sees: what becomes of light's red, green and blue (Machado, Oliveira, Fernandes 2009, severity 1). */
export interface Sight {
	readonly name: string;
	readonly matrix: readonly [Three, Three, Three];
}

export const SIGHTS: readonly Sight[] = [
	{
		name: "all three cones",
		matrix: [
			[1, 0, 0],
			[0, 1, 0],
			[0, 0, 1],
		],
	},
	{
		name: "no red cones",
		matrix: [
			[0.152286, 1.052583, -0.204868],
			[0.114503, 0.786281, 0.099216],
			[-0.003882, -0.048116, 1.051998],
		],
	},
	{
		name: "no green cones",
		matrix: [
			[0.367322, 0.860646, -0.227968],
			[0.280085, 0.672501, 0.047413],
			[-0.01182, 0.04294, 0.968881],
		],
	},
	{
		name: "no blue cones",
		matrix: [
			[1.255528, -0.076749, -0.178779],
			[-0.078411, 0.930809, 0.147602],
			[0.004733, 0.691367, 0.3039],
		],
	},
];

/** How far two colours are from each other to somebody's eyes, in OKLab: black and white are 1 apart. */
export function colourDistance(one: string, other: string, { matrix }: Sight): number {
	const [a, b] = [one, other].map((colour) => {
		const light = lightOf(colour);
		return okLab(matrix.map((row) => Math.min(1, Math.max(0, dot(row, light)))) as unknown as Three);
	}) as [Three, Three];
	return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const dot = (one: Three, other: Three) => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];

function lightOf(colour: string): Three {
	const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
	if (!parts) throw new Error(`Expected a colour like #00594a, found “${colour}”`);
	return parts.slice(1).map((part) => {
		const share = Number.parseInt(part, 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as unknown as Three;
}

function okLab(light: Three): Three {
	const cones = [
		dot([0.4122214708, 0.5363325363, 0.0514459929], light),
		dot([0.2119034982, 0.6806995451, 0.1073969566], light),
		dot([0.0883024619, 0.2817188376, 0.6299787005], light),
	].map(Math.cbrt) as unknown as Three;
	return [
		dot([0.2104542553, 0.793617785, -0.0040720468], cones),
		dot([1.9779984951, -2.428592205, 0.4505937099], cones),
		dot([0.0259040371, 0.7827717662, -0.808675766], cones),
	];
}
