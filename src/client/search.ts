/** Shows what a filter finds as soon as it is chosen, without loading the page anew. Without this script the form does. */

let current = new AbortController();

const announcement = document.createElement("p");
announcement.setAttribute("role", "status");
announcement.className = "samverkan-visually-hidden";
document.body.append(announcement);

/** Asks for the same page that the form would load, and puts its content here; the reader stays in the field. */
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
    // The form itself still works, and shows what is wrong.
    if (!signal.aborted) form.submit();
  }
}

/** Leaves the search open with the reader in the same field. */
function openSearch(content: Element, field: string | undefined): void {
  const search = content.querySelector("details");
  if (search !== null) search.open = true;
  if (field) document.getElementById(field)?.focus();
}

/** Only what was found is said aloud by its number; the page of everything is told by its name. */
function isFiltering({ searchParams }: URL): boolean {
  return [...searchParams.keys()].some((name) => name !== "lang");
}

/** The address that the form leads to, without the fields that nothing was chosen in. */
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
