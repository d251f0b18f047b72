import type { IsoDate } from "../../domain/dates.ts";
import type { Language } from "../../domain/text.ts";
import type { ParameterValue } from "../query.ts";
import type { Urls } from "../urls.ts";

/** What components render for: the language, the options of the request and the surrounding document. */
export interface RenderContext {
  readonly language: Language;
  /** Level of the top heading, 1 to 6; also if it is hidden, because the next levels depend on it. */
  readonly heading: number;
  /** Whether the view has its top heading, or the surrounding page does. */
  readonly topHeading: "show" | "none";
  /** How links to other sites are marked. */
  readonly links: ParameterValue<"links">;
  readonly urls: Urls;
  /** The day of the facts, if they are not live. */
  readonly factsFrom: IsoDate | undefined;
  /** Whether the view names the publisher; a page does so once, in its footer. */
  readonly publisherNote: "show" | "none";
  /** Whether the view is in a document of ours, which has our stylesheet. */
  readonly document: "own" | "host";
  /** The publisher's own pages about collaborations, by id; names link to them. */
  readonly ownPages: ReadonlyMap<string, string>;
}
