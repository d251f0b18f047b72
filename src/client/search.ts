import { formAddress, refreshForm } from "./refresh-form.ts";

/** Updates the search results as soon as a filter changes, without a page load. Without this script the form is submitted. */

const announcement = document.createElement("p");
announcement.setAttribute("role", "status");
announcement.className = "samverkan-visually-hidden";
document.body.append(announcement);

/** Shows the content of the page that the form would load; the focus stays in the field. */
function show(form: HTMLFormElement): Promise<void> {
  const address = formAddress(form);
  for (const [name, value] of [...address.searchParams]) if (value === "") address.searchParams.delete(name);
  return refreshForm(form, address, "main", (next, page) => {
    const content = document.querySelector("main");
    if (content === null) throw new Error("unreachable: our pages have a main element");
    const field = document.activeElement?.id;
    content.replaceChildren(...next.childNodes);
    document.title = page.title;
    openSearch(content, field);
    announcement.textContent = content.querySelector(isFiltering(address) ? "h2" : "h1")?.textContent ?? "";
  });
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
