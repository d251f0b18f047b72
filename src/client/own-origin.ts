/**
 * The origin that this script was loaded from. A module has no `currentScript` and a classic script no `import.meta`, and
 * a host's CMS may load this file as either; a stack trace names the script in both.
 */
export const OWN_ORIGIN: string | undefined = originOf(
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : new Error().stack,
);

function originOf(text: string | undefined): string | undefined {
  return /https?:\/\/[^/\s]+/.exec(text ?? "")?.[0];
}
