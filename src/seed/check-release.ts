import type { Facts } from "../domain/facts.ts";
import { createDiagnostic, type Diagnostic } from "./diagnostic.ts";
import { serializeRelease } from "./serialize/release.ts";

/**
 * Serializes the release of the facts in memory, as publishing does before it writes. A failure there becomes a diagnostic,
 * so that publishing cannot fail after a check without errors.
 */
export async function checkRelease(facts: Facts, folder: string): Promise<readonly Diagnostic[]> {
  try {
    await serializeRelease(facts);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      createDiagnostic(folder, {
        what: `Uppgifterna går inte att publicera (${reason}).`,
        advice: "Felet ligger i programmet. Ångra den senaste ändringen, och visa det här för den som sköter tjänsten.",
      }),
    ];
  }
}
