/** What Sveltia names a database by, before the repository: `github:bao/to-bao`. */
const DATABASE = /^(github|gitlab):/;
/** Of such a database: each file of the repository by its path, with its text. */
const STORE = "file-cache";

type Files = [string, unknown][];

let early: Promise<{ readonly database: string; readonly files: Files } | undefined> | undefined;

/**
 * Begins to read what this browser keeps of the repository, while the desk's code is still on its way: of thousands of
 * articles that takes as long as to load and begin the code, and each used to wait for the other.
 */
export function readEarly(): void {
	// Who has no such database, or more than one, or a browser that does not tell, waits as before.
	early = read().catch(() => undefined);
}

/**
 * What was read early of a database, once: whoever looks again wants what has become of it. Undefined where nothing was,
 * and then it has to be read. Sveltia asks for it, and compares each file with the repository's.
 */
export async function takeEarly(database: string): Promise<Files | undefined> {
	const taken = early;
	early = undefined;
	const found = await taken;
	return found?.database === database ? found.files : undefined;
}

async function read() {
	const [database, another] = (await indexedDB.databases()).flatMap(({ name }) =>
		name && DATABASE.test(name) ? name : [],
	);
	if (database === undefined || another !== undefined) return undefined;
	const opened = await result(indexedDB.open(database));
	// Sveltia may want to add to it.
	opened.addEventListener("versionchange", () => opened.close());
	try {
		const store = opened.transaction(STORE).objectStore(STORE);
		const [paths, files] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
		return { database, files: paths.map((path, at): Files[number] => [String(path), files[at]]) };
	} finally {
		opened.close();
	}
}

const result = <Value>(request: IDBRequest<Value>) =>
	new Promise<Value>((resolve, reject) => {
		request.addEventListener("success", () => resolve(request.result));
		request.addEventListener("error", () => reject(request.error));
	});
