import { wordPressSecret } from "./word-press-secret.ts";

/**
 * Asks WordPress to follow links, because its frames may not navigate themselves. It only opens URLs of the frame's
 * own host, so a partner's website is reached through our redirect, and any other link through our page on the subject.
 */
export function answerLinks(): void {
  document.addEventListener("click", (event) => {
    const secret = wordPressSecret();
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (secret === undefined || link === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    window.parent.postMessage({ message: "link", value: onOurHost(addressOf(link)), secret }, "*");
  });
}

/** Links in drawings too, whose `href` is not a string in the DOM. */
function addressOf(link: Element): string {
  return new URL(link.getAttribute("href") ?? "", document.baseURI).href;
}

function onOurHost(address: string): string {
  if (new URL(address).host === location.host) return address;
  const redirects: unknown = JSON.parse(document.body.dataset.redirects ?? "{}");
  const redirect = typeof redirects === "object" && redirects !== null ? Reflect.get(redirects, address) : undefined;
  return typeof redirect === "string" ? redirect : (document.body.dataset.page ?? location.href);
}
