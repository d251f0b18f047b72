import type { Day } from "../../domain/partial-date.ts";
import type { Language } from "../../domain/text.ts";
import type { Addresses } from "../addresses.ts";
import type { Values } from "../parameters.ts";

/** What every view needs to know beside the facts: for whom and where it is drawn. */
export interface View {
  readonly language: Language;
  /** Level of the top heading, 1 to 6. */
  readonly heading: number;
  /** How a link to another site is marked. */
  readonly links: Values<"links">["links"];
  readonly addresses: Addresses;
  /** The day that the facts are from, where they are not live. */
  readonly factsFrom: Day | undefined;
  /** Whether the view says who publishes it; a page says so in its footer, once for all its views. */
  readonly sender: "in-view" | "in-footer";
}
