/** What the browser's script copies for each found article, in the shape of a card. A part without content goes. */
export function SearchResultTemplate() {
	return (
		<template id="search-result">
			<li>
				<article class="card">
					<div class="card-picture" />
					<h2 class="card-title">
						<a href="/">Bài báo</a>
					</h2>
					<p class="card-lede card-excerpt" />
					<p class="card-meta">
						<time datetime="2022-05-26">26/05/2022</time>
						<span class="card-section" />
						<span class="card-byline" />
					</p>
				</article>
			</li>
		</template>
	);
}
