/** Adds a copy button after each snippet; the outcome is announced to screen readers. */
export function addCopyButtons(result: HTMLElement): void {
  const { copy = "", copied = "" } = result.dataset;
  const status = document.querySelector("#builder-status");
  for (const code of result.querySelectorAll("code[data-snippet]")) {
    const lines = code.closest("section");
    const title = lines?.getAttribute("aria-labelledby");
    const button = document.createElement("button");
    button.type = "button";
    button.id = `builder-copy-${code.getAttribute("data-snippet")}`;
    button.textContent = copy;
    button.setAttribute("aria-labelledby", `${button.id} ${title}`);
    button.addEventListener("click", async () => {
      const isCopied = await copyText(code);
      if (status !== null) status.textContent = isCopied ? copied : "";
    });
    lines?.after(button);
  }
}

/** Without access to the clipboard, the text is selected so that it can be copied by hand. */
async function copyText(code: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}
