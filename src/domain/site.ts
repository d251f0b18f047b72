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
  /** The publisher's logo at the top of pages; without one, its name is there alone. */
  readonly logo?: Logo;
  /** Pages of the publisher's own about collaborations: in fragments, the names lead there. */
  readonly ownPages?: readonly OwnPage[];
  /** The day on which the publisher first published these facts as open data. */
  readonly issued?: IsoDate;
  /** The day an editor last changed these texts. */
  readonly updated: IsoDate;
}

/** A logo among the assets, with its text. In dark mode it has a light background. */
interface Logo extends LogoImage {
  /** The text of a logo that replaces the publisher's name; without it, the name is beside the logo. */
  readonly alt?: LocalizedText;
}

/** A picture among the assets. */
export interface LogoImage {
  /** The last part of its address, with the hash of its bytes. */
  readonly file: string;
  /** Its width when it is 40 pixels high, as pages show it. */
  readonly width: number;
}

/** A page of the publisher's own website about a collaboration. */
interface OwnPage {
  /** Id of the collaboration. */
  readonly collaboration: string;
  readonly url: string;
}
