import type { Area } from "../domain/collaboration.ts";
import type { CollaborationIndex } from "../domain/collaboration-index.ts";
import { lazy, memoizeByLanguage } from "../domain/lazy.ts";
import { decodeAscending, decodeNumbers, encodeAscending, encodeNumbers } from "../domain/number-codec.ts";
import { type InvertedIndex, mapFields } from "../domain/search/inverted-index.ts";
import { createSearch } from "../domain/search/search.ts";
import type { SummaryRow } from "../domain/summary.ts";
import { decodeField, LINE_FEED, type StoredField } from "./chunk-codec.ts";
import type { ReleaseIndex } from "./repository.ts";
import { type StoredValue, toBytes, toText } from "./storage.ts";

/** The input of `encodeIndex`. Collaborations, at least one, and organizations are in order of their ids. */
interface IndexSource {
  readonly collaborations: CollaborationIndex;
  /** Ids. */
  readonly organizations: readonly string[];
  readonly terms: Readonly<Record<"collaborations" | "organizations", InvertedIndex>>;
}

/**
 * A field of all rows: its distinct values, and for each row the index of its value as a number; past the end if it has
 * none.
 */
type Column = readonly [values: readonly unknown[], rows: string];

/** The data of every list. */
interface Lists {
  /** With a space between them. */
  readonly ids: string;
  readonly areas: readonly Area[];
  readonly columns: Readonly<Record<keyof Omit<SummaryRow, "id">, Column>>;
  /** Indices in order of the names, as numbers. */
  readonly orders: { readonly sv: string; readonly en: string };
  /** The indices of the collaborations of every organization by its id, as ascending numbers. */
  readonly participations: Readonly<Record<string, string>>;
}

type StoredTerms = Readonly<Record<keyof InvertedIndex, StoredField>>;

/** The data that only searches need. */
type Search = Readonly<Record<keyof IndexSource["terms"], StoredTerms>>;

/** Encodes an index as a line for lists and a line for searches. Orders and groups are computed here, so that no Worker has to. */
export function encodeIndex(
  { collaborations, organizations, terms }: IndexSource,
  toJson: (value: unknown) => string,
): string {
  const { summaries, areas, sortedIndices, indicesByParticipant } = collaborations;
  const column = (cellOf: (row: SummaryRow) => unknown): Column => {
    const texts = summaries.map((row) => {
      const cell = cellOf(row);
      return cell === undefined ? "" : toJson(cell);
    });
    const distinct = [...new Set(texts)].filter((text) => text !== "");
    const indexByText = new Map(distinct.map((text, index) => [text, index]));
    const rows = encodeNumbers(texts.map((text) => indexByText.get(text) ?? distinct.length));
    return [distinct.map((text) => JSON.parse(text)), rows];
  };
  const lists: Lists = {
    ids: summaries.map(({ id }) => id).join(" "),
    areas,
    columns: {
      legalForm: column(({ legalForm }) => legalForm),
      areas: column(({ areas }) => areas),
      participants: column(({ participants: { length } }) => ({ length })),
      founded: column(({ founded }) => founded),
      ended: column(({ ended }) => ended),
      projects: column(({ projects }) => projects),
      reviewed: column(({ reviewed }) => reviewed),
      changes: column(({ changes }) => changes),
    },
    orders: { sv: encodeNumbers(sortedIndices("sv")), en: encodeNumbers(sortedIndices("en")) },
    participations: Object.fromEntries(organizations.map((id) => [id, encodeAscending(indicesByParticipant(id))])),
  };
  const search: Search = {
    collaborations: toStored(terms.collaborations),
    organizations: toStored(terms.organizations),
  };
  return `${toJson(lists)}\n${toJson(search)}`;
}

function toStored(index: InvertedIndex): StoredTerms {
  return mapFields(index, ({ terms, postings }) => {
    return {
      words: terms,
      places: postings.map((each) => (typeof each === "string" ? each : encodeAscending(each))).join(" "),
    };
  });
}

/** Decodes the output of `encodeIndex`; the line for searches at the first search. The shape is trusted, as that of documents. */
export function decodeIndex(value: StoredValue): ReleaseIndex {
  const bytes = toBytes(value);
  const end = bytes.indexOf(LINE_FEED);
  const lists = JSON.parse(toText(bytes.subarray(0, end))) as Lists;
  const participations = new Map(Object.entries(lists.participations));
  const summaries = decodeRows(lists);
  const search = lazy(() => {
    const stored = JSON.parse(toText(bytes.subarray(end + 1))) as Search;
    return createSearch(
      [{ count: summaries.length, index: mapFields(stored.collaborations, decodeField) }],
      [{ count: participations.size, index: mapFields(stored.organizations, decodeField) }],
    );
  });
  const collaborations: CollaborationIndex = {
    summaries,
    areas: lists.areas,
    sortedIndices: memoizeByLanguage((language) => decodeNumbers(lists.orders[language])),
    indicesByParticipant: (organization) => decodeAscending(participations.get(organization) ?? ""),
  };
  return { collaborations, search };
}

/** A column is decoded when a cell of it is first read. The shape is trusted, because the seed validated it. */
function decodeRows({ ids, columns }: Lists): readonly SummaryRow[] {
  const cells = {};
  for (const [name, [values, rows]] of Object.entries(columns)) {
    const valueIndices = lazy(() => decodeNumbers(rows));
    Object.defineProperty(cells, name, {
      get(this: { readonly at: number }) {
        return values[valueIndices()[this.at] ?? 0];
      },
    });
  }
  return ids.split(" ").map((id, at) => ({ __proto__: cells, id, at })) as readonly object[] as readonly SummaryRow[];
}
