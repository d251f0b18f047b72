import type { Diagnostic } from "../diagnostic.ts";

/** The facts that are due for review, as the text of an issue with a checkbox for each. Empty if none is due. */
export function formatReview(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return "Allt är granskat, och alla länkar svarar.";
  const links = diagnostics.filter(({ what }) => what.startsWith("Länken "));
  const due = diagnostics.filter(({ field, what }) => field === "reviewed" && !what.startsWith("Länken "));
  const others = diagnostics.filter((each) => !links.includes(each) && !due.includes(each));
  return [
    ...section("Uppgifter att granska", due),
    ...section("Länkar som inte svarar", links),
    ...section("Annat att se över", others),
    "Texten skrivs om varje månad. Ärendet stängs av sig självt när inget återstår.",
  ].join("\n");
}

function section(title: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  if (diagnostics.length === 0) return [];
  const rows = diagnostics.map(({ file, line, what, advice }) => `- [ ] \`${file}\` rad ${line}: ${what} ${advice}`);
  return [`## ${title}`, "", ...rows, ""];
}
