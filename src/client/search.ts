/** Updates the search results as soon as a filter changes, without a page load. Without this script the form is submitted. */

let current = new AbortController();

const announcement = document.createElement("p");
announcement.setAttribute("role", "status");
announcement.className = "samverkan-visually-hidden";
document.body.append(announcement);

/** Fetches the page that the form would load and inserts its content; the focus stays in the field. */
async function show(form: HTMLFormElement): Promise<void> {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  const address = addressOf(form);
  try {
    const response = await fetch(address, { signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const [here, there] = [document.querySelector("main"), page.querySelector("main")];
    if (signal.aborted) return;
    if (here === null || there === null) throw new Error("the answer is no page of ours");
    const field = document.activeElement?.id;
    here.replaceChildren(...there.childNodes);
    document.title = page.title;
    history.replaceState(null, "", address);
    openSearch(here, field);
    announcement.textContent = here.querySelector(isFiltering(address) ? "h2" : "h1")?.textContent ?? "";
  } catch {
    // Fall back to submitting the form, which shows the error.
    if (!signal.aborted) form.submit();
  }
}

/** Opens the search again, with the focus in the same field. */
function openSearch(content: Element, field: string | undefined): void {
  const search = content.querySelector("details");
  if (search !== null) search.open = true;
  if (field) document.getElementById(field)?.focus();
}

/** Whether the page is filtered: then the number of results is announced, otherwise the title of the page. */
function isFiltering({ searchParams }: URL): boolean {
  return [...searchParams.keys()].some((name) => name !== "lang");
}

/** The URL that the form leads to, without empty fields. */
function addressOf(form: HTMLFormElement): URL {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value !== "") address.searchParams.set(name, String(value));
  return address;
}

function formOf(event: Event): HTMLFormElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLFormElement>(".samverkan-page-search form") : null;
}

document.addEventListener("change", (event) => {
  const form = formOf(event);
  if (form !== null && event.target instanceof HTMLSelectElement) void show(form);
});

document.addEventListener("submit", (event) => {
  const form = formOf(event);
  if (form === null) return;
  event.preventDefault();
  void show(form);
});
