import type { Area } from "./collaboration.ts";
import type { CollaborationEntry } from "./entry.ts";
import { lazily } from "./lazily.ts";
import { placesByName } from "./sorting.ts";
import type { Language } from "./text.ts";

/** Every collaboration of a release by its entry, in the orders and groups that lists ask for. */
export interface Register {
  readonly entries: readonly CollaborationEntry[];
  /** Places of the entries in Swedish order of their names in a language; the same array each time. */
  readonly byName: (language: Language) => readonly number[];
  /** The places of the entries that the organization is a member or the host of, in the order of the entries. */
  readonly ofParticipant: (organization: string) => readonly number[];
  readonly inForm: (legalForm: string) => readonly CollaborationEntry[];
  /** The areas of the entries, each once. */
  readonly areas: readonly Area[];
}

/** The register of the entries; an area may be given more than once. */
export function registerOf(entries: readonly CollaborationEntry[], areas: readonly Area[]): Register {
  const byName = inBothLanguages((language) => placesByName(entries, language));
  const byParticipant = lazily(() => placesByParticipant(entries));
  const byForm = lazily(() =>
    Map.groupBy(
      byName("sv").flatMap((place) => entries[place] ?? []),
      ({ legalForm }) => legalForm,
    ),
  );
  return {
    entries,
    byName,
    ofParticipant: (organization) => byParticipant().get(organization) ?? [],
    inForm: (legalForm) => byForm().get(legalForm) ?? [],
    areas: distinct(areas),
  };
}

/** A value for each language, made when it is first asked for. */
export function inBothLanguages<Value>(make: (language: Language) => Value): (language: Language) => Value {
  const made = { sv: lazily(() => make("sv")), en: lazily(() => make("en")) };
  return (language) => made[language]();
}

/** The areas, each once. */
export function distinct(areas: readonly Area[]): readonly Area[] {
  return [...new Map(areas.map((area) => [area.id, area])).values()];
}

function placesByParticipant(entries: readonly CollaborationEntry[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { participants }] of entries.entries()) {
    for (const participant of participants) {
      const known = places.get(participant);
      if (known === undefined) places.set(participant, [place]);
      else known.push(place);
    }
  }
  return places;
}
