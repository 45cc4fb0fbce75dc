import { fold } from "./fold.ts";

const words = (text: string) => text.split(" ");

/** How a Vietnamese syllable may begin; `gi` and `qu` with their vowel are told apart below. */
const ONSETS = new Set(["", ...words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")]);

/** How it may end, from its vowel on, without the tone. */
const RIMES = new Set(
	words(
		"a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
			"e ec em en eng eo ep et ê êch êm ên ênh êp êt êu " +
			"i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu " +
			"o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay " +
			"oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
			"u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ " +
			"uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu " +
			"y yêm yên yêng yêt yêu",
	),
);
const FOLDED_RIMES = new Set([...RIMES].map(fold));
const FOLDED_ONSETS = new Set([...ONSETS].map(fold));

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Syllables that end in a stop have only the tones sắc and nặng. */
const STOPPED = /(?:c|ch|p|t)$/;

/** Whether a word could be a Vietnamese syllable as it is written, marks and all: `đồng`, not `đồgn` or `festival`. */
export function isSyllable(word: string): boolean {
	const decomposed = word.toLowerCase().normalize("NFD");
	const tones = decomposed.match(TONES) ?? [];
	const plain = decomposed.replace(TONES, "").normalize("NFC");
	if (tones.length > 1) return false;
	if (STOPPED.test(plain) && !/[\u0301\u0323]/.test(tones[0] ?? "")) return false;
	return isBuilt(plain, ONSETS, RIMES);
}

/** Whether a word could be a Vietnamese syllable typed without its marks: `dong`, `khoi`; not `ddoongf`. */
export function isBareSyllable(word: string): boolean {
	return isBuilt(word.toLowerCase(), FOLDED_ONSETS, FOLDED_RIMES);
}

function isBuilt(word: string, onsets: ReadonlySet<string>, rimes: ReadonlySet<string>): boolean {
	// "giếng" is gi + êng, which stands for g + iêng; "quỳnh" is qu + ynh, which stands for q + uynh.
	if (/^g?i/.test(word) && word.startsWith("gi") && rimes.has(word.slice(1))) return true;
	if (word.startsWith("qu") && rimes.has(word.slice(1))) return true;
	for (let length = 0; length <= 3; length++)
		if (onsets.has(word.slice(0, length)) && rimes.has(word.slice(length))) return true;
	return false;
}
