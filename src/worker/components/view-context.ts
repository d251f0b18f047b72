import type { IsoDate } from "../../domain/dates.ts";
import type { Language } from "../../domain/text.ts";
import type { Params } from "../query.ts";
import type { Urls } from "../urls.ts";

/** What every view needs to know beside the facts: for whom and where it is drawn. */
export interface ViewContext {
  readonly language: Language;
  /** Level of the top heading, 1 to 6; also where it is left out, so that the next ones keep theirs. */
  readonly heading: number;
  /** Whether the view has its top heading, or the page around it does. */
  readonly topHeading: "show" | "none";
  /** How a link to another site is marked. */
  readonly links: Params<"links">["links"];
  readonly urls: Urls;
  /** The day that the facts are from, where they are not live. */
  readonly factsFrom: IsoDate | undefined;
  /** Whether the view says who publishes it; a page says so in its footer, once for all its views. */
  readonly publisherNote: "show" | "none";
  /** Whether the view stands in a document of ours, which has our stylesheet. */
  readonly document: "own" | "host";
  /** The publisher's own pages about collaborations, by id; their names lead there. */
  readonly ownPages: ReadonlyMap<string, string>;
}
