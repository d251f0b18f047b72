import { type Fault, fault } from "./fault.ts";

/** Content that must never be in a page, although the response has our headers. */
export const HOSTILE_MARKS = [
  "evil-script",
  "evil-handler",
  "javascript:",
  "evil-frame",
  "evil-style",
  "evil-class",
] as const;

const EXECUTABLE = `<div class="samverkan" lang="sv"><h2 onclick="evil-handler()" style="evil-style">Rubrik</h2>
<script>"evil-script"</script><iframe src="https://evil-frame.example/"></iframe><p class="evil-class">Text</p>
<p><a href="javascript:alert(1)">Länk</a></p></div>`;

const UNBALANCED = '<div class="samverkan" lang="sv"><h2>Rubrik</h2></div></div></div><div class="samverkan"></div>';

/**
 * Responses with our headers and foreign content. Only includers that parse the markup can detect them; the others
 * trust our certificate.
 */
export const HOSTILE_RESPONSES: readonly Fault[] = [
  hostile("evil", "Executable markup, with our headers", EXECUTABLE),
  hostile("unbalanced", "Unbalanced end tags, with our headers", UNBALANCED),
];

function hostile(id: string, en: string, body: string): Fault {
  const headers = { "Content-Type": "text/html; charset=utf-8", "X-Samverkan-Release": "20261125T000000Z-00000000" };
  return fault(id, en, [0], ({ outgoing }) => void outgoing.writeHead(200, headers).end(body));
}
