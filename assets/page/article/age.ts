/**
 * What an old article says of its age: "Bài đăng cách đây 3 năm", in whole years on the newsroom's calendar; nothing
 * before its first year is over. It is the browser that says it, so that no finished page changes (DESIGN 2.2).
 *
 * @param published `2022-05-26T18:56:00+07:00`, always in the newsroom's offset
 * @param now milliseconds since 1970 UTC
 */
export function ageNotice(published: string, now: number): string | undefined {
	const offset = 7 * 3_600_000;
	const today = new Date(now + offset).toISOString();
	const whole = today.slice(5, 19) >= published.slice(5, 19) ? 0 : 1;
	const years = Number(today.slice(0, 4)) - Number(published.slice(0, 4)) - whole;
	return years >= 1 ? `Bài đăng cách đây ${years} năm` : undefined;
}
