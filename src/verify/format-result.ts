import type { VerifyResult } from "./verify.ts";

/** Every fault, then a table in Swedish with a row per group, then the conclusion. */
export function formatResult(result: VerifyResult, address: string): string {
  if (result.kind === "unusable") return `Kontrollen gick inte att göra: ${result.reason}.`;
  const faults = result.groups.flatMap((group) => group.faults);
  const requests = result.groups.reduce((total, group) => total + group.requests.length, 0);
  const rows = result.groups.map((group) => [group.title, String(group.requests.length), String(group.faults.length)]);
  return [
    ...faults.map((fault) => `FEL  ${fault}`),
    ...(faults.length > 0 ? [""] : []),
    ...formatTable([["Område", "Anrop", "Fel"], ...rows, ["Allt", String(requests), String(faults.length)]]),
    "",
    faults.length === 0
      ? `${address} håller det som är lovat i docs/addresses.md. Release: ${result.release}.`
      : `${address} håller inte det som är lovat i docs/addresses.md. Felen står ovanför tabellen.`,
  ].join("\n");
}

/** Whether the service was reachable and kept the contract. */
export function isContractKept(result: VerifyResult): boolean {
  return result.kind === "verified" && result.groups.every(({ faults }) => faults.length === 0);
}

/** Formats a table with the first column left-aligned and the others right-aligned. */
function formatTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widthOf = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widthOf(column)) : text.padStart(widthOf(column));
  return rows.map((row) => `  ${row.map(cell).join("  ")}`);
}
