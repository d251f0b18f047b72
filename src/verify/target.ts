import { valueAt } from "./checks.ts";
import type { HttpResponse, Target } from "./expectation.ts";

/** The target, or why the service cannot be verified. */
export type Discovery =
  | { readonly kind: "target"; readonly target: Target }
  /** A sentence in Swedish, without its full stop. */
  | { readonly kind: "unusable"; readonly reason: string };

/** Looks up what the requests need: the live release, and ids in its data. */
export async function discoverTarget(
  address: string,
  origin: string,
  send: (request: { readonly path: string }) => Promise<HttpResponse>,
): Promise<Discovery> {
  const parsed = async (path: string): Promise<unknown> => JSON.parse((await send({ path })).body);
  try {
    const release = text(valueAt(await parsed("/health"), "release"));
    if (release === undefined) return unusable(`${address}/health visar ingen release: inget är publicerat`);
    const collaborations = itemsOf(await parsed("/api/v1/collaborations?limit=100"));
    const organizations = itemsOf(await parsed("/api/v1/organizations?limit=100"));
    const [collaboration, organization] = [idOf(collaborations[0]), idOf(organizations[0])];
    const legalForm = text(valueAt(collaborations[0], "legalForm", "id"));
    if (collaboration === undefined || organization === undefined || legalForm === undefined) {
      return unusable(`${address} har inga samarbeten eller organisationer att kontrollera`);
    }
    const collaborationWithWebsite = idOf(collaborations.find(hasWebsite));
    const organizationWithWebsite = idOf(organizations.find(hasWebsite));
    const ids = { collaboration, collaborationWithWebsite, organization, organizationWithWebsite, legalForm };
    return { kind: "target", target: { address, origin, release, ...ids } };
  } catch (error) {
    return unusable(`${address} svarar inte som tjänsten gör: ${reasonOf(error)}`);
  }
}

function unusable(reason: string): Discovery {
  return { kind: "unusable", reason };
}

function itemsOf(list: unknown): readonly unknown[] {
  const items = valueAt(list, "items");
  return Array.isArray(items) ? items : [];
}

function idOf(item: unknown): string | undefined {
  return text(valueAt(item, "id"));
}

function hasWebsite(item: unknown): boolean {
  return text(valueAt(item, "website")) !== undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Why a request failed, from the cause of fetch's error. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
