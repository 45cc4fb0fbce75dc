/** Letters and signs that Vietnamese news nearly never has, but text in an old encoding always. */
const STRANGE =
	/[\x80-\x9F\xA1-\xA8\xAA\xAC-\xAF\xB1\xB4-\xB6\xB8-\xBA\xBC-\xBF\xC4-\xC7\xCB\xCE-\xD1\xD6\xD8\xDB\xDC\xDE\xDF\xE4-\xE7\xEB\xEE-\xF1\xF6-\xF8\xFB\xFC\xFE\xFF]/;

/**
 * Letters and signs that are nothing strange by themselves, beside others where they are: signs in a word, vowels in
 * VNI (`caùc`), tones of windows-1258 (`viêòc`). Written from the end, which is the rarer: so it is three times as fast.
 */
const STRANGE_PAIR =
	/(?:[\xA0\xA9\xAB\xB7\xBB\xD7\xB0\xB2\xB3ùõâáàãéèúÙÕÂÁÀÃÉÈÚêìòÌÒÞ]|[\u0300\u0301\u0303\u0309\u0323])(?<=[ÂÃĂÄÆ][\xA0-\xBF]|[A-Za-z][\xA9\xAB\xB7\xBB\xD7\xB0\xB2\xB3]|[AaEeÔô][ùõâáàãéèúÙÕÂÁÀÃÉÈÚ]|[AEaeô]ê|[OUYouy][ùõÙÕ]|[Oo]â|[AEOUYaeouyÂÊÔâêôãõýÃÕÝ](?:[ìòÞÌÒ]|[\u0300\u0301\u0303\u0309\u0323])|[^Gg]iò)|[\xA9\xAB\xB7\xBB\xD7][A-Za-z]/;

/** A fast look that nearly every good text passes. What it stops is weighed line by line. */
export const isSuspect = (text: string) => STRANGE.test(text) || STRANGE_PAIR.test(text);
