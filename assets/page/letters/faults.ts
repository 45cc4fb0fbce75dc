import type { FieldFaults } from "../../../_includes/domain/letters/writing.ts";
import { element } from "../elements.ts";

/** Takes away what was said of a field, or of all. */
export function clearFaults(form: HTMLFormElement, target?: EventTarget | null): void {
	for (const field of form.querySelectorAll("[aria-invalid]")) {
		if (target && field !== target) continue;
		form.querySelector(`#${field.getAttribute("aria-describedby")}`)?.remove();
		field.removeAttribute("aria-invalid");
		field.removeAttribute("aria-describedby");
	}
}

/**
 * Says at each field what is wrong with it, and what to do.
 *
 * @returns the first of them
 */
export function showFaults(form: HTMLFormElement, faults: FieldFaults): HTMLElement | undefined {
	const wrong = Object.entries(faults).flatMap(([name, fault]) => {
		const field = form.querySelector<HTMLInputElement>(`[name=${name}]`);
		if (!field) return [];
		const told = element("p", "comment-fault", fault);
		told.id = `loi-${name}`;
		field.setAttribute("aria-invalid", "true");
		field.setAttribute("aria-describedby", told.id);
		const label = field.closest("label");
		// Programs fill it in, also those that fill in forms for people, who see it now.
		label?.classList.remove("comment-decoy");
		(label ?? field).after(told);
		return field.type === "hidden" ? [] : [field];
	});
	return wrong[0];
}
