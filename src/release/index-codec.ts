import type { Area } from "../domain/collaboration.ts";
import { type CollaborationIndex, toRows } from "../domain/collaboration-index.ts";
import { lazy, memoizeByLanguage } from "../domain/lazy.ts";
import { decodeAscending, decodeNumbers, encodeAscending, encodeNumbers, splitLists } from "../domain/number-codec.ts";
import { byField, type InvertedIndex } from "../domain/search/inverted-index.ts";
import { createSearch } from "../domain/search/search.ts";
import type { SummaryRow } from "../domain/summary.ts";
import type { ReleaseIndex } from "./repository.ts";
import { encodeSections, sliceSections } from "./sections.ts";
import { type StoredValue, toText } from "./storage.ts";

/** The input of `encodeIndex`. Collaborations, at least one, and organizations are in order of their ids. */
interface IndexSource {
  readonly collaborations: CollaborationIndex;
  /** Ids. */
  readonly organizations: readonly string[];
  readonly terms: Readonly<Record<"collaborations" | "organizations", InvertedIndex>>;
}

/** A field of the rows. The section of that name has for each row the index of its value as a number; past the end if it has none. */
type Column = keyof Omit<SummaryRow, "id">;

/** The section that is parsed whenever the index is read. */
interface Lists {
  readonly areas: readonly Area[];
  /** The distinct values of each column. */
  readonly values: Readonly<Record<Column, readonly unknown[]>>;
  /** The number of organizations. */
  readonly organizations: number;
}

/**
 * Encodes an index in sections, which are read when they are needed: most are numbers (number-codec.ts), read without parsing.
 * Orders and groups are computed here, so that no Worker has to.
 */
export function encodeIndex(
  { collaborations, organizations, terms }: IndexSource,
  toJson: (value: unknown) => string,
): string {
  const { areas, sortedIndices, indicesByParticipant } = collaborations;
  const summaries = toRows(collaborations);
  const columns = Object.entries({
    legalForm: encodeColumn(summaries.map(({ legalForm }) => toJson(legalForm))),
    areas: encodeColumn(summaries.map((row) => toJson(row.areas))),
    participants: encodeColumn(summaries.map(({ participants: { length } }) => toJson({ length }))),
    founded: encodeColumn(summaries.map(({ founded }) => founded && toJson(founded))),
    ended: encodeColumn(summaries.map(({ ended }) => ended && toJson(ended))),
    projects: encodeColumn(summaries.map(({ projects }) => toJson(projects))),
    reviewed: encodeColumn(summaries.map(({ reviewed }) => toJson(reviewed))),
    changes: encodeColumn(summaries.map(({ changes }) => toJson(changes))),
  } satisfies Record<Column, EncodedColumn>);
  const lists = {
    areas,
    values: Object.fromEntries(columns.map(([name, { values }]) => [name, values])),
    organizations: organizations.length,
  };
  return encodeSections([
    ["lists", toJson(lists)],
    ["ids", summaries.map(({ id }) => id).join(" ")],
    ...columns.map(([name, { rows }]) => [name, rows] as const),
    ["order.sv", encodeNumbers(sortedIndices("sv"))],
    ["order.en", encodeNumbers(sortedIndices("en"))],
    ["organizations", organizations.join(" ")],
    ["participations", organizations.map((id) => `${encodeAscending(indicesByParticipant(id))} `).join("")],
    ...encodeTerms("collaborations", terms.collaborations),
    ...encodeTerms("organizations", terms.organizations),
  ]);
}

interface EncodedColumn {
  readonly values: readonly unknown[];
  readonly rows: string;
}

/** Encodes a column of values as JSON. */
function encodeColumn(texts: readonly (string | undefined)[]): EncodedColumn {
  const distinct = [...new Set(texts.filter((text) => text !== undefined))];
  const indexByText = new Map(distinct.map((text, index) => [text, index]));
  return {
    values: distinct.map((text) => JSON.parse(text)),
    rows: encodeNumbers(texts.map((text) => indexByText.get(text ?? "") ?? distinct.length)),
  };
}

function encodeTerms(name: string, index: InvertedIndex): readonly (readonly [name: string, text: string])[] {
  return Object.entries(index).flatMap(([field, { terms, postings }]) => [
    [`${name}.${field}.terms`, terms],
    [`${name}.${field}.postings`, toText(postings)],
  ]);
}

/** Decodes the output of `encodeIndex`. The shape is trusted, as that of documents. */
export function decodeIndex(value: StoredValue): ReleaseIndex {
  const sections = sliceSections(value);
  const bytesOf = (name: string) => sections.get(name) ?? new Uint8Array();
  const textOf = (name: string) => toText(bytesOf(name));
  const { areas, values, organizations } = JSON.parse(textOf("lists")) as Lists;
  const ids = textOf("ids").split(" ");
  const at = createRowDecoder(ids, values, (name) => decodeNumbers(bytesOf(name)));
  const participations = lazy(() => {
    const lists = splitLists(bytesOf("participations"));
    return new Map(
      textOf("organizations")
        .split(" ")
        .map((id, index) => [id, lists[index]]),
    );
  });
  const decodeTerms = (name: keyof IndexSource["terms"]) =>
    byField((field) => ({
      terms: textOf(`${name}.${field}.terms`),
      postings: bytesOf(`${name}.${field}.postings`),
    }));
  const collaborations: CollaborationIndex = {
    summaries: { length: ids.length, at },
    legalForms: values.legalForm as readonly string[],
    areas,
    sortedIndices: memoizeByLanguage((language) => decodeNumbers(bytesOf(`order.${language}`))),
    indicesByParticipant: (organization) => decodeAscending(participations().get(organization) ?? new Uint8Array()),
  };
  const search = lazy(() => {
    return createSearch(
      [{ count: ids.length, index: decodeTerms("collaborations") }],
      [{ count: organizations, index: decodeTerms("organizations") }],
    );
  });
  return { collaborations, search };
}

/**
 * Creates the decoder of a row. Of the ten thousand that a search finds, a page shows twenty. A column is decoded when a cell of
 * it is first read.
 */
function createRowDecoder(
  ids: readonly string[],
  values: Lists["values"],
  decode: (column: string) => readonly number[],
): CollaborationIndex["summaries"]["at"] {
  // A class of its own, because objects with an inherited getter are created five times as fast by a constructor.
  class Row {
    readonly id: string;
    readonly index: number;
    constructor(id: string, index: number) {
      this.id = id;
      this.index = index;
    }
  }
  for (const [name, distinct] of Object.entries(values)) {
    const valueIndices = lazy(() => decode(name));
    Object.defineProperty(Row.prototype, name, {
      get(this: Row) {
        return distinct[valueIndices()[this.index] ?? 0];
      },
    });
  }
  return (index) => {
    const id = ids[index];
    return id === undefined ? undefined : (new Row(id, index) as object as SummaryRow);
  };
}
