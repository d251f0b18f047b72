let current = new AbortController();

/** The URL that a form leads to. */
export function formAddress(form: HTMLFormElement): URL {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) address.searchParams.set(name, String(value));
  return address;
}

/**
 * Fetches the page that a form would load, and shows its element of this selector instead of loading the page. A later call
 * aborts an earlier one. If that fails, the form is submitted, and the page shows the error.
 */
export async function refreshForm(
  form: HTMLFormElement,
  address: URL,
  selector: string,
  show: (next: Element, page: Document) => void,
): Promise<void> {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  try {
    const response = await fetch(address, { signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const next = page.querySelector(selector);
    if (signal.aborted) return;
    if (next === null) throw new Error("the answer is no page of ours");
    show(next, page);
    history.replaceState(null, "", address);
  } catch {
    if (!signal.aborted) form.submit();
  }
}
