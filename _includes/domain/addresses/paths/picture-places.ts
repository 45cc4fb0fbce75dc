/** The place on its page of a picture that is seen by itself, from 1: `#anh-3`. */
export const pictureId = (number: number) => `anh-${number}`;
