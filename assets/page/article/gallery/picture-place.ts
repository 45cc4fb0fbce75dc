/** The picture that an address asks for: `#anh-3` gives `anh-3`. */
export const pictureAt = (hash: string): string | undefined => /^#(anh-\d{1,4})$/.exec(hash)?.[1];
