import { ROLE_WORDS } from "../../../../../_includes/domain/article/credit/credit.ts";
import type { ControlProps } from "../control-props.ts";
import { creditAsRead } from "./credit-as-read.ts";

/** The credit line as it will stand under the article, and what each who is named is taken to have done. */
export function PrintedCredit({ values, facts }: Pick<ControlProps, "values" | "facts">) {
	const credit = creditAsRead(values, facts);
	if (!credit) return null;
	return (
		<div class="bao-printed">
			<span class="bao-printed-name">Sẽ in</span>
			<p class="bao-credit">{credit.printed}</p>
			{credit.people.length > 0 && (
				<ul>
					{credit.people.map(({ name, roles, slug }) => (
						<li key={name}>
							{name}: {roles.map((role) => ROLE_WORDS[role][0]).join(", ")}
							{slug ? "" : ", không có trang riêng"}
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
