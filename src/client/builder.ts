import { addCopyButtons } from "./builder/copy-buttons.ts";
import { fitPreview } from "./builder/preview.ts";

const form = document.querySelector<HTMLFormElement>("#builder-form");
const result = document.querySelector<HTMLElement>("#builder-result");

let current = new AbortController();

/** Updates the result without a page load: fetches the page that the form would load. */
async function update(form: HTMLFormElement, result: HTMLElement): Promise<void> {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  const address = addressOf(form);
  try {
    const response = await fetch(address, { signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const next = page.querySelector("#builder-result");
    if (signal.aborted) return;
    if (next === null) throw new Error("the answer is not the builder");
    result.replaceChildren(...next.childNodes);
    history.replaceState(null, "", address);
    addCopyButtons(result);
    // Announces the result to screen readers.
    const status = document.querySelector("#builder-status");
    if (status !== null) status.textContent = result.querySelector("h2, p")?.textContent ?? "";
  } catch {
    // Fall back to submitting the form, which shows the error.
    if (!signal.aborted) form.submit();
  }
}

function addressOf(form: HTMLFormElement): URL {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) address.searchParams.set(name, String(value));
  return address;
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
