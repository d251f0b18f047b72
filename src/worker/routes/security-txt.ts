import { PATHS } from "../addresses.ts";
import { textFace } from "../answers/text-face.ts";
import type { Route } from "./serve.ts";

/** How long the file is valid from the day it is read; RFC 9116, section 2.5.5, recommends less than a year. Days. */
const VALID = 180;

const DAY = 86_400_000;

/** Where to tell us of a weakness (RFC 9116). */
export const securityTxt: Route<never> = {
  face: textFace,
  parameters: [],
  async document({ release, moment, view }) {
    const { site } = await release.sender();
    const expires = new Date(Date.parse(moment.day) + VALID * DAY).toISOString();
    return [
      `Contact: mailto:${site.contact}`,
      `Expires: ${expires}`,
      "Preferred-Languages: sv, en",
      `Canonical: ${view.addresses.origin}${PATHS.securityTxt}`,
      "",
    ].join("\n");
  },
};
