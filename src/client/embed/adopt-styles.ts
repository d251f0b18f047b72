let styles: CSSStyleSheet | undefined;

/**
 * Adds the styles of fragments to the document or shadow tree of an element, once. A constructed style sheet
 * passes a content security policy that forbids inline styles.
 */
export function adoptStyles(element: Element): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  styles ??= styleSheet();
  if (!root.adoptedStyleSheets.includes(styles)) root.adoptedStyleSheets.push(styles);
}

function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  // In a cascade layer, so that the host page's own rules win.
  sheet.replaceSync(`@layer samverkan{${FRAGMENT_STYLES}}`);
  return sheet;
}
