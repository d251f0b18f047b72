import { endOf, type IsoDate, isPartialDate } from "../../domain/dates.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { YamlDocument } from "../parse/yaml.ts";
import { fieldError, fieldWarning } from "./field-diagnostic.ts";
import { getItems, getKeys, getString } from "./field-values.ts";

/** Checks the number of members against the list of members. */
export function checkMemberCount(document: YamlDocument, today: IsoDate): readonly Diagnostic[] {
  const listed = getItems(document, ["members"]).filter((member) => {
    const until = getString(document, [...member, "until"]);
    return until === undefined || !isPartialDate(until) || endOf(until) >= today;
  });
  const members = listed.filter((member) => getString(document, [...member, "status"]) === undefined);
  const isComplete = getString(document, ["membersComplete"]) === "true";
  const written = getString(document, ["memberCount", "count"]);
  if (written === undefined || !/^\d+$/.test(written)) return checkAlone(document, members.length, isComplete);
  const path = ["memberCount", "count"];
  if (Number(written) < members.length) {
    const what = `Antalet ${written} är mindre än listan, som har ${members.length} medlemmar.`;
    const message = { what, advice: "Räkna medlemmarna i källan, och rätta antalet eller listan." };
    return [fieldError(document, path, message)];
  }
  if (Number(written) < listed.length) {
    const message = {
      what: `Antalet ${written} är mindre än listan, som har ${listed.length} medlemmar, några av dem osäkra.`,
      advice: "Räkna medlemmarna i källan. Stämmer antalet behöver inget göras.",
    };
    return [fieldWarning(document, path, message)];
  }
  if (isComplete) {
    const what = "Listan sägs ha alla medlemmar (`membersComplete: true`), men ett antal står bredvid.";
    const message = {
      what,
      advice: "Saknas någon i listan: skriv membersComplete: false. Är listan hel: ta bort memberCount.",
    };
    return [fieldError(document, ["memberCount"], message, document.positionOfName(["memberCount"]))];
  }
  return [];
}

function checkAlone(document: YamlDocument, count: number, isComplete: boolean): readonly Diagnostic[] {
  if (count !== 1 || !isComplete || getItems(document, ["members"]).length !== 1) return [];
  if (!getKeys(document, []).includes("members")) return [];
  const message = {
    what: "Samarbetet har en enda medlem, och listan sägs vara hel.",
    advice: "Lägg till de andra, eller skriv membersComplete: false.",
  };
  return [fieldWarning(document, ["members"], message, document.positionOfName(["members"]))];
}
