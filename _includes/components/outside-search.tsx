interface OutsideSearchProps {
	/** Host of the newspaper, to which the search is held: `tintinh.example`. */
	readonly host: string;
	/** Address of the public search engine, which the page's policy must allow. */
	readonly action: string;
	readonly engine: string;
}

/** For readers without scripts: a public search engine, held to this newspaper. It says whose it is. */
export function OutsideSearch({ host, action, engine }: OutsideSearchProps) {
	return (
		<form class="search-outside" action={action} aria-label={`Tìm bằng ${engine}`}>
			<label>
				<span class="visually-hidden">Từ cần tìm trên {engine}, viết sau tên báo</span>
				<input type="search" name="q" value={`site:${host} `} autocomplete="off" required />
			</label>
			<button type="submit">Tìm bằng {engine}</button>
		</form>
	);
}
