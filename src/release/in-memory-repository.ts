import { buildCollaborationIndex } from "../domain/collaboration-index.ts";
import { type Facts, getLastUpdated } from "../domain/facts.ts";
import { collectFormerIds } from "../domain/former-ids.ts";
import { lazy } from "../domain/lazy.ts";
import { toOrganizationRef } from "../domain/organization.ts";
import { buildInvertedIndex } from "../domain/search/inverted-index.ts";
import { createSearch } from "../domain/search/search.ts";
import { toCollaborationSearchDocument } from "../domain/search/tokenize.ts";
import { toSummary } from "../domain/summary.ts";
import { buildOrganizationSearchIndex, buildRefs, type ReleaseRepository } from "./repository.ts";

/** A repository of facts that are all in memory; undefined where their publisher is not one of their organizations. */
export function createInMemoryRepository(facts: Facts): ReleaseRepository | undefined {
  const { site, legalForms } = facts;
  const organizations = new Map(facts.organizations.map((each) => [each.id, each]));
  const collaborations = new Map(facts.collaborations.map((each) => [each.id, each]));
  const forms = new Map(legalForms.map((form) => [form.id, form]));
  const publisher = organizations.get(site.publisher);
  if (publisher === undefined) return undefined;
  const organizationRefs = lazy(() => buildRefs(facts.organizations.map(toOrganizationRef)));
  const collaborationIndex = lazy(() =>
    buildCollaborationIndex(
      facts.collaborations.map(toSummary),
      facts.collaborations.flatMap(({ areas }) => areas),
    ),
  );
  const search = lazy(() => {
    const documents = facts.collaborations.map((each) =>
      toCollaborationSearchDocument(each, forms.get(each.legalForm)),
    );
    const segment = { count: documents.length, index: buildInvertedIndex(documents) };
    return createSearch(collaborationIndex(), [segment], buildOrganizationSearchIndex(facts.organizations));
  });
  return {
    site,
    publisher,
    updated: getLastUpdated(facts),
    legalForms,
    formerIds: collectFormerIds(facts),
    leading: undefined,
    collaborations: async function* (ids) {
      yield ids.flatMap((id, index) => {
        const document = collaborations.get(id);
        return document === undefined ? [] : [{ index, document }];
      });
    },
    allCollaborations: async function* () {
      yield facts.collaborations.map((document, index) => ({ index, document }));
    },
    allOrganizations: async function* () {
      yield facts.organizations.map((document, index) => ({ index, document }));
    },
    summaryParts: 1,
    summaries: async () => collaborationIndex().summaries,
    organizations: async (ids) => ids.flatMap((id) => organizations.get(id) ?? []),
    organizationRefs: async () => organizationRefs(),
    collaborationIndex: async () => collaborationIndex(),
    search: async () => search(),
  };
}
