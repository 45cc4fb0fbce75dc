/** An area of a map: its name, and the rings that bound it, each as x, y, x, y… in units of `GRID`, y downwards. */
export interface Area {
	readonly name: string;
	readonly rings: readonly (readonly number[])[];
}

/** The areas of a map, drawn flat: all of them lie between 0, 0 and `GRID`, and so far down. */
export interface Boundaries {
	readonly height: number;
	readonly areas: readonly Area[];
}

/** What a file of boundaries holds, or what is wrong with it, as a part of a sentence. */
export type BoundariesReading =
	| { readonly boundaries: Boundaries; readonly wrong?: undefined }
	| { readonly boundaries?: undefined; readonly wrong: string };

/** Units across a map: twice as fine as it is ever drawn. */
export const GRID = 1312;

/** How much a map holds at most: all communes of the largest province, and more points than a screen could show. */
const MOST = { areas: 400, points: 300_000, height: 3 * GRID } as const;

/** Lists that a file of so many points has at most: each point is one, its rings, areas and the like are far fewer. */
const LISTS = 1.5 * MOST.points;

/** What files call the name of an area, the best first. */
const NAMES = [
	"ten",
	"name:vi",
	"name",
	"ten_xa",
	"tenxa",
	"ten_phuong",
	"shapename",
	"name_3",
	"name_2",
	"name_1",
];

type Position = readonly [east: number, north: number];

/**
 * Reads a GeoJSON file of areas (`Polygon`, `MultiPolygon`, in degrees) and draws it flat, true at its middle, which for
 * a province is true enough. Points are laid on a grid, so that neighbours keep their common line.
 */
export function readBoundaries(text: string): BoundariesReading {
	// Before it is parsed: a list takes fifty times the memory of the one letter that opens it.
	if (hasMore(text, "[", LISTS)) return tooManyPoints(`hơn ${MOST.points}`);
	const features = featuresOf(text);
	if (!features) return { wrong: "không phải GeoJSON gồm các vùng (FeatureCollection)" };
	if (features.length > MOST.areas)
		return { wrong: `có ${features.length} vùng, nhiều nhất được ${MOST.areas}` };
	const named = nameKey(features);
	if (named === undefined)
		return { wrong: "có vùng không có tên; tên nơi phải ở thuộc tính “ten” hoặc “name” của từng vùng" };
	const areas: { name: string; rings: Position[][] }[] = [];
	let points = 0;
	let [west, east, south, north] = [180, -180, 90, -90];
	for (const { properties, geometry } of features) {
		const rings = ringsOf(geometry);
		if (!rings) return { wrong: "có vùng không vẽ được: cần Polygon hoặc MultiPolygon" };
		for (const ring of rings)
			for (const [x, y] of ring) {
				if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90))
					return { wrong: "tọa độ không phải kinh độ, vĩ độ (WGS 84); chuyển từ VN-2000 sang rồi lưu lại" };
				[west, east, south, north] = [
					Math.min(west, x),
					Math.max(east, x),
					Math.min(south, y),
					Math.max(north, y),
				];
				points += 1;
			}
		areas.push({ name: String(properties[named]).normalize("NFC").trim(), rings });
	}
	if (points > MOST.points) return tooManyPoints(String(points));
	if (!(east > west && north > south)) return { wrong: "không có vùng nào rộng hơn một điểm" };
	const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const scale = GRID / ((east - west) * squeeze);
	const height = Math.ceil((north - south) * scale);
	if (height > MOST.height) return { wrong: "các vùng trải quá dài để vẽ trên một trang" };
	const place = ([x, y]: Position) =>
		[Math.round((x - west) * squeeze * scale), Math.round((north - y) * scale)] as const;
	return {
		boundaries: {
			height,
			areas: areas.map(({ name, rings }) => ({
				name,
				rings: rings.map((ring) => layOnGrid(ring.map(place))).filter(({ length }) => length >= 6),
			})),
		},
	};
}

const tooManyPoints = (found: string): BoundariesReading => ({
	wrong: `có ${found} điểm, nhiều nhất được ${MOST.points}; rút gọn đường ranh (simplify)`,
});

/** Whether a text has a letter more often than so many times. */
function hasMore(text: string, letter: string, most: number): boolean {
	let count = 0;
	for (let at = text.indexOf(letter); at !== -1 && count <= most; at = text.indexOf(letter, at + 1))
		count += 1;
	return count > most;
}

interface Feature {
	readonly properties: Readonly<Record<string, unknown>>;
	readonly geometry: unknown;
}

function featuresOf(text: string): readonly Feature[] | undefined {
	let whole: unknown;
	try {
		whole = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!isObject(whole) || !Array.isArray(whole["features"])) return undefined;
	const features = whole["features"].flatMap((one) =>
		isObject(one) && isObject(one["properties"])
			? [{ properties: one["properties"], geometry: one["geometry"] }]
			: [],
	);
	return features.length === whole["features"].length && features.length > 0 ? features : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** The property in which every area has its name. */
function nameKey(features: readonly Feature[]): string | undefined {
	const keys = Object.keys(features[0]?.properties ?? {});
	const known = NAMES.flatMap((name) => keys.filter((key) => key.toLowerCase() === name));
	return known.find((key) =>
		features.every(({ properties }) => {
			const name = Object.hasOwn(properties, key) ? properties[key] : undefined;
			return typeof name === "string" && name.trim() !== "" && name.length <= 120;
		}),
	);
}

function ringsOf(geometry: unknown): Position[][] | undefined {
	if (!isObject(geometry) || !Array.isArray(geometry["coordinates"])) return undefined;
	const { type, coordinates } = geometry as { type: unknown; coordinates: unknown[] };
	const polygons = type === "MultiPolygon" ? coordinates : type === "Polygon" ? [coordinates] : undefined;
	if (!polygons?.every((polygon) => Array.isArray(polygon))) return undefined;
	const rings: Position[][] = [];
	for (const ring of polygons.flat() as unknown[]) {
		if (!Array.isArray(ring) || !ring.every(isPosition)) return undefined;
		rings.push(ring.map(([x, y]) => [x, y]));
	}
	return rings.length > 0 ? rings : undefined;
}

const isPosition = (value: unknown): value is Position =>
	Array.isArray(value) && typeof value[0] === "number" && typeof value[1] === "number";

/** Points of a ring without those that fall on the one before, or lie on the straight line between their neighbours. */
function layOnGrid(points: readonly (readonly [number, number])[]): number[] {
	const flat: number[] = [];
	for (const [x, y] of points) {
		const [beforeX, beforeY] = flat.slice(-2);
		if (x === beforeX && y === beforeY) continue;
		const [firstX, firstY] = flat.slice(-4, -2);
		const isStraight =
			flat.length >= 4 &&
			((beforeX ?? 0) - (firstX ?? 0)) * (y - (beforeY ?? 0)) ===
				((beforeY ?? 0) - (firstY ?? 0)) * (x - (beforeX ?? 0));
		if (isStraight) flat.length -= 2;
		flat.push(x, y);
	}
	return flat;
}
