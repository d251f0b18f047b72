import { addCopyButtons } from "./builder/copy-buttons.ts";
import { fitPreview } from "./builder/preview.ts";
import { formAddress, refreshForm } from "./refresh-form.ts";

const form = document.querySelector<HTMLFormElement>("#builder-form");
const result = document.querySelector<HTMLElement>("#builder-result");

/** Updates the result without a page load. */
function update(form: HTMLFormElement, result: HTMLElement): Promise<void> {
  return refreshForm(form, formAddress(form), "#builder-result", (next) => {
    result.replaceChildren(...next.childNodes);
    addCopyButtons(result);
    // Announces the result to screen readers.
    const status = document.querySelector("#builder-status");
    if (status !== null) status.textContent = result.querySelector("h2, p")?.textContent ?? "";
  });
}

if (form !== null && result !== null) {
  form.addEventListener("change", () => void update(form, result));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void update(form, result);
  });
  addCopyButtons(result);
  fitPreview();
}
