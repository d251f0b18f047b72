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
  /** The day an editor last changed these texts. */
  readonly updated: IsoDate;
}
