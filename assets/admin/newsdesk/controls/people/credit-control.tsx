import type { ControlProps } from "../control-props.ts";
import { LineControl } from "../inputs/line-control.tsx";
import { PrintedCredit } from "./printed-credit.tsx";

/** The credit line as the journalist wants it; without one it is made of the authors. */
export function CreditControl(props: ControlProps<string>) {
	const { value, values, facts } = props;
	return (
		<>
			<LineControl {...props} />
			<PrintedCredit values={{ ...values, credit: value }} facts={facts} />
		</>
	);
}
