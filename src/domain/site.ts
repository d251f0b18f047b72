import type { IsoDate } from "./dates.ts";
import type { LocalizedProse } from "./prose.ts";
import type { LocalizedText } from "./text.ts";

/** Who publishes, and under what title and licence. */
export interface Site {
  /** Id of the organization that publishes: a municipality, a region or another. */
  readonly publisher: string;
  readonly title: LocalizedText;
  readonly introduction: LocalizedProse;
  /** The e-mail address of the sender, a function and never a person. */
  readonly contact: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** The publisher's own pages about collaborations: in fragments, names link to them. */
  readonly ownPages?: readonly OwnPage[];
  /** The day on which the publisher first published these facts as open data. */
  readonly issued?: IsoDate;
  /** The day an editor last changed these texts. */
  readonly updated: IsoDate;
}

/** A page of the publisher's own website about a collaboration. */
export interface OwnPage {
  /** Id of the collaboration. */
  readonly collaboration: string;
  readonly url: string;
}
