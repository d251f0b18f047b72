import { type CollaborationIndex, toRows } from "../domain/collaboration-index.ts";
import { currentId, getLastUpdated } from "../domain/facts.ts";
import { type CollaborationFilter, filterCollaborations, filterOrganizations, isEverything } from "../domain/filter.ts";
import type { Organization } from "../domain/organization.ts";
import { putFirst, sortByText } from "../domain/sort.ts";
import { getStatus } from "../domain/status.ts";
import { getLastModified, type SummaryRow } from "../domain/summary.ts";
import { localize } from "../domain/text.ts";
import { loadDetails, streamDetails } from "./collaboration-detail.ts";
import { getFilterOptions } from "./filter-options.ts";
import { expectedOverview, paginateFirstIds } from "./first-ids.ts";
import { ALL, firstPage, type ListPage, MAX_MATRIX_CELLS, type PageRange, paginate } from "./pagination.ts";
import { buildMatrix, MAX_ROWS_ALIKE } from "./participation-matrix.ts";
import { dayByDocument, documentName } from "./pointer.ts";
import type { CollaborationDetail, CollaborationList, PublisherInfo, QueryContext, ReleaseInfo } from "./read-model.ts";
import type { Release } from "./release.ts";
import type { ReleaseRepository } from "./repository.ts";

/** A stream of at most so many collaborations is one batch, which takes one round of reads wherever they are stored (kv.ts). */
const MAX_IN_ONE_BATCH = 48;

/** Creates the queries over a repository, for the release of that id. */
export function createQueries(repository: ReleaseRepository, info: ReleaseInfo): Release {
  const { site, publisher, updated, legalForms, formerIds } = repository;
  const publisherInfo: PublisherInfo = { site, publisher, updated: info.changed ?? updated };
  const changed = dayByDocument(info.changedOn);
  const modifiedOn: Release["modifiedOn"] = (document) => changed.get(documentName(document));

  function load(items: readonly { readonly id: string }[], { day }: QueryContext) {
    return loadDetails(repository, toIds(items), { publisherInfo, day, changed });
  }

  async function loadIndex(): Promise<CollaborationIndex> {
    return (await repository.index()).collaborations;
  }

  /** The ids of the organizations that take part in at least so many of the collaborations. */
  async function listParticipants(collaborations: readonly string[], least = 1): Promise<ReadonlySet<string>> {
    const [index, { organizations }] = await Promise.all([loadIndex(), repository.organizationRefs()]);
    const ids = new Set(collaborations);
    const among = toRows(index).map(({ id }) => ids.has(id));
    const isAmong = (at: number) => among[at];
    return new Set(toIds(organizations).filter((id) => index.indicesByParticipant(id).filter(isAmong).length >= least));
  }

  /** In display order: by legal form, or all that are the publisher's own first. */
  async function activeOrPlanned(context: QueryContext, order?: "own first"): Promise<readonly SummaryRow[]> {
    const index = await loadIndex();
    const byForm = Map.groupBy(
      inOrder(index, index.sortedIndices("sv"), context),
      (at) => index.summaries.at(at)?.legalForm,
    );
    const inSections = legalForms.flatMap(({ id }) => byForm.get(id) ?? []);
    const indices = order === undefined ? inSections : inOrder(index, inSections, context);
    return toRows(index, indices).filter((row) => getStatus(row, context.day) !== "ended");
  }

  /** On pages, the publisher's own collaborations come first. */
  function inOrder(index: CollaborationIndex, indices: readonly number[], { first }: QueryContext) {
    if (first === undefined) return indices;
    const own = new Set(index.indicesByParticipant(publisher.id));
    return putFirst(indices, (at) => own.has(at));
  }

  async function findIndices(filter: CollaborationFilter, context: QueryContext) {
    const { collaborations: index, search } = await repository.index();
    const scores = filter.q === undefined ? undefined : search().collaborations(filter.q);
    const current =
      filter.member === undefined ? filter : { ...filter, member: toCurrentId("organizations", filter.member) };
    const found = filterCollaborations(index, current, scores, context);
    const isUnsorted = filter.q === undefined && filter.sort === undefined;
    return { index, indices: isUnsorted ? inOrder(index, found, context) : found };
  }

  async function find(filter: CollaborationFilter, context: QueryContext): Promise<readonly SummaryRow[]> {
    const { index, indices } = await findIndices(filter, context);
    return toRows(index, indices);
  }

  function detailsInOrder(details: readonly CollaborationDetail[], { first }: QueryContext) {
    if (first === undefined) return details;
    return putFirst(details, ({ members }) => members.some((each) => each.organization.id === publisher.id));
  }

  /**
   * The collaborations that the overview most likely shows, loaded without waiting for the index; none where that fails: it
   * fails again where the overview needs them.
   */
  async function loadExpectedOverview(context: QueryContext): Promise<readonly CollaborationDetail[]> {
    if (repository.firstIds === undefined || context.first === undefined) return [];
    const expected = expectedOverview(repository.firstIds).map((id) => ({ id }));
    return load(expected, context).catch(() => []);
  }

  /** Former ids are resolved to current ones, in addresses and in filters. */
  const toCurrentId: Release["currentId"] = (kind, id) => currentId(id, formerIds?.[kind]);

  async function organizationDocument(id: string): Promise<Organization | undefined> {
    return (await repository.organizations([toCurrentId("organizations", id)]))[0];
  }

  async function countAll(): Promise<number> {
    return (await loadIndex()).summaries.length;
  }

  async function loadPage(rows: readonly SummaryRow[], context: QueryContext, range?: PageRange) {
    return loadList(paginate(rows, range, rows.length, await countAll()), context);
  }

  async function loadList(
    { items, ...page }: ListPage<{ readonly id: string }>,
    context: QueryContext,
  ): Promise<CollaborationList> {
    return { ...page, collaborations: await load(items, context), publisherInfo };
  }

  return {
    id: info.id,
    publishedAt: info.publishedAt,
    publishedAs: (other) => createQueries(repository, other),
    modifiedOn,
    legalForms,
    areas: async ({ language }) => {
      const { areas } = await loadIndex();
      return sortByText(areas, ({ name }) => localize(name, language).value);
    },
    changes: async () => (info.loadChanges === undefined ? [] : info.loadChanges()),
    publisherInfo,
    currentId: toCurrentId,
    overview: async (context) => {
      const [summaries, expected] = await Promise.all([activeOrPlanned(context), loadExpectedOverview(context)]);
      const byForm = Map.groupBy(summaries, ({ legalForm }) => legalForm);
      const total = summaries.length;
      const range = firstPage(await countAll());
      const perSection = total > range.limit ? Math.ceil(range.limit / byForm.size) : total;
      const shown = [...byForm.values()].flatMap((each) => each.slice(0, perSection));
      const byId = new Map(expected.map((detail) => [detail.collaboration.id, detail]));
      const others = await load(
        shown.filter(({ id }) => !byId.has(id)),
        context,
      );
      for (const detail of others) byId.set(detail.collaboration.id, detail);
      const collaborations = shown.flatMap(({ id }) => byId.get(id) ?? []);
      const sections = [...Map.groupBy(collaborations, ({ form }) => form)].map(([form, inSection]) => {
        return { form, collaborations: inSection, total: byForm.get(form.id)?.length ?? 0 };
      });
      return { ...range, sections, collaborations, total, publisherInfo };
    },
    collaboration: async (id, context) => (await load([{ id: toCurrentId("collaborations", id) }], context))[0],
    collaborations: async (filter, context, range) => {
      const { firstIds } = repository;
      const page = firstIds && paginateFirstIds(firstIds, filter, context.language, range);
      if (page === undefined) {
        const { index, indices } = await findIndices(filter, context);
        const found = paginate(indices, range, indices.length, index.summaries.length);
        return loadList({ ...found, items: toRows(index, found.items) }, context);
      }
      const list = await loadList(page, context);
      // A single page does not show which collaborations on other pages are the publisher's own; that needs another read.
      const isWhole = page.items.length === page.total && filter.sort === undefined;
      return isWhole ? { ...list, collaborations: detailsInOrder(list.collaborations, context) } : list;
    },
    stream: async function* (filter, context) {
      const detailContext = { publisherInfo, day: context.day, changed };
      if (isStoredOrder(filter)) {
        return yield* streamDetails(repository, repository.allCollaborations(), detailContext);
      }
      const found = toIds(await find(filter, context));
      const ids = filter.q === undefined && filter.sort === undefined ? found.toSorted() : found;
      if (ids.length > MAX_IN_ONE_BATCH) {
        return yield* streamDetails(repository, repository.collaborations(ids, "once"), detailContext);
      }
      yield (await loadDetails(repository, ids, detailContext)).map((document, index) => ({ index, document }));
    },
    participations: async (filter, context, { offset, limit }) => {
      const rows = isStoredOrder(filter) ? toRows(await loadIndex()) : await find(filter, context);
      let before = 0;
      let total = 0;
      const inRange = rows.filter(({ participants: { length } }) => {
        total += length;
        if (total <= offset) before = total;
        return total > offset && total - length < offset + limit;
      });
      return { collaborations: await load(inRange, context), skip: offset - before, total };
    },
    streamOrganizations: repository.allOrganizations,
    organizationRefs: async () => (await repository.organizationRefs()).organizations,
    summaryPages: repository.summaryPages,
    summaries: (part) => repository.summaries(part, part + 1),
    recentlyModified: async (count, context) => {
      const byDay = Map.groupBy(
        await find({}, context),
        (row) => modifiedOn({ of: "collaboration", id: row.id }) ?? getLastModified(row, context.day),
      );
      const days = [...byDay.keys()].toSorted().toReversed();
      return load(days.flatMap((day) => byDay.get(day) ?? []).slice(0, count), context);
    },
    listAll: async ({ language }) => {
      const [{ organizations, sortedIndices }, index, summaries] = await Promise.all([
        repository.organizationRefs(),
        loadIndex(),
        repository.summaries(),
      ]);
      return {
        collaborations: index.sortedIndices(language).flatMap((at) => summaries[at] ?? []),
        organizations: sortedIndices(language).flatMap((at) => organizations[at] ?? []),
      };
    },
    organizationDocument,
    organization: async (id, context, range) => {
      // In parallel, because each may need a read.
      const [organization, inSwedishOrder] = await Promise.all([
        organizationDocument(id),
        find({ member: id }, { ...context, language: "sv" }),
      ]);
      if (organization === undefined) return undefined;
      const modified = modifiedOn({ of: "organization", id: organization.id }) ?? getLastUpdated(site, inSwedishOrder);
      return { organization, modified, ...(await loadPage(inSwedishOrder, context, range)) };
    },
    current: async (context) => {
      const withProjects = (await activeOrPlanned(context)).filter(({ projects }) => projects > 0);
      const page = await loadPage(withProjects, context);
      const collaborations = page.collaborations.filter(({ projects }) => projects.length > 0);
      // The projects of collaborations outside this page were not read, so some of them may have ended.
      const ended = page.collaborations.length - collaborations.length;
      return { ...page, collaborations, total: page.total - ended };
    },
    participationMatrix: async (context, { form, member, area } = {}) => {
      // In parallel, because each may need a read; the references are cached for what follows.
      const [matching] = await Promise.all([find({ form, member, area }, context), repository.organizationRefs()]);
      const found = new Set(toIds(matching));
      const shown = (await activeOrPlanned(context, "own first")).filter(({ id }) => found.has(id));
      const [columns, ids] = [shown.length, toIds(shown)];
      const isLarge = (await listParticipants(ids)).size * columns > MAX_MATRIX_CELLS;
      const inSeveral = isLarge ? (await listParticipants(ids, 2)).size : 0;
      if (isLarge && (inSeveral + columns) * columns > MAX_MATRIX_CELLS) return undefined;
      return buildMatrix(await load(shown, context), publisherInfo, isLarge ? 1 : MAX_ROWS_ALIKE);
    },
    filterOptions: async ({ language }) => {
      const [index, refs] = await Promise.all([loadIndex(), repository.organizationRefs()]);
      return getFilterOptions(legalForms, index, refs, language);
    },
    organizations: async (filter, { language }, { offset, limit } = ALL) => {
      const { q, collaboration } = filter;
      // In parallel, because each may need a read.
      const [refs, scores, participants] = await Promise.all([
        repository.organizationRefs(),
        q === undefined ? q : repository.index().then(({ search }) => search().organizations(q)),
        collaboration === undefined ? collaboration : listParticipants([toCurrentId("collaborations", collaboration)]),
      ]);
      const found = filterOrganizations(refs, filter, { participants, scores }, language);
      const ids = found.slice(offset, offset + limit).flatMap((at) => refs.organizations[at]?.id ?? []);
      return { organizations: await repository.organizations(ids), total: found.length };
    },
  };
}

/** Whether a stream has everything, in the order of the ids. */
function isStoredOrder(filter: CollaborationFilter): boolean {
  return isEverything(filter) && filter.sort === undefined;
}

function toIds(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}
