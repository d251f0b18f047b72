import { adoptStyles } from "./embed/adopt-styles.ts";
import { fetchFragment } from "./embed/fetch-fragment.ts";
import { fragmentAddress } from "./embed/fragment-address.ts";
import { whenVisible } from "./embed/when-visible.ts";

/**
 * `<samverkan-fragment src="…/fragments/…">` shows a fragment in its page. The element's own content is the fallback:
 * it is shown until the fragment has loaded, and again if loading fails.
 */
class SamverkanFragment extends HTMLElement {
  static readonly observedAttributes = ["src", "lang", "heading", "loading"];

  /** The fallback content; undefined while it is still in the element. */
  #fallback: readonly ChildNode[] | undefined;
  /** Aborts the request for earlier attributes. */
  #current = new AbortController();
  #isScheduled = false;

  connectedCallback(): void {
    adoptStyles(this);
    this.#schedule();
  }

  disconnectedCallback(): void {
    this.#current.abort();
  }

  attributeChangedCallback(_: string, before: string | null, after: string | null): void {
    if (this.isConnected && before !== after) this.#schedule();
  }

  /** Attributes that are set one after another make one request. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      this.#current.abort();
      this.#current = new AbortController();
      if (this.isConnected) void this.#load(this.#current.signal);
    });
  }

  async #load(signal: AbortSignal): Promise<void> {
    try {
      const address = fragmentAddress(this);
      if (this.getAttribute("loading") === "lazy") await whenVisible(this, signal);
      const fragment = await fetchFragment(address, signal);
      await this.#untilLeft(signal);
      if (signal.aborted) return;
      this.#fallback ??= [...this.childNodes];
      this.replaceChildren(fragment);
      this.dispatchEvent(new Event("load"));
    } catch {
      if (signal.aborted) return;
      if (this.#fallback !== undefined) this.replaceChildren(...this.#fallback);
      this.#fallback = undefined;
      this.dispatchEvent(new Event("error"));
    }
  }

  /** Waits while the focus is inside, so that the focused element is not removed. */
  async #untilLeft(signal: AbortSignal): Promise<void> {
    while (this.matches(":focus-within") && !signal.aborted) {
      await new Promise((resolve) => this.addEventListener("focusout", resolve, { once: true, signal }));
      // The next element has the focus only after this one has lost it.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

// A page may load two versions of this script; the first one wins.
if (customElements.get("samverkan-fragment") === undefined) {
  customElements.define("samverkan-fragment", SamverkanFragment);
}
