let styles: CSSStyleSheet | undefined;

/**
 * Gives the document or shadow tree that an element stands in the styles of fragments, once. A constructed style sheet
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
  // In a layer, so that whatever the host page says of its own accord wins.
  sheet.replaceSync(`@layer samverkan{${FRAGMENT_STYLES}}`);
  return sheet;
}
