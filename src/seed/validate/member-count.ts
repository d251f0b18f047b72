import { endOf, type IsoDate, isPartialDate } from "../../domain/dates.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Field } from "./field.ts";

/** Checks the number of members against the list of members. */
export function checkMemberCount(collaboration: Field, today: IsoDate): readonly Diagnostic[] {
  const listed = collaboration.at("members").items.filter((member) => {
    const until = member.at("until").text;
    return until === undefined || !isPartialDate(until) || endOf(until) >= today;
  });
  const members = listed.filter((member) => member.at("status").text === undefined);
  const isComplete = collaboration.at("membersComplete").text === "true";
  const memberCount = collaboration.at("memberCount");
  const count = memberCount.at("count");
  const written = count.text;
  if (written === undefined || !/^\d+$/.test(written)) return checkAlone(collaboration, members.length, isComplete);
  if (Number(written) < members.length) {
    const what = `Antalet ${written} är mindre än listan, som har ${members.length} medlemmar.`;
    return [count.error({ what, advice: "Räkna medlemmarna i källan, och rätta antalet eller listan." })];
  }
  if (Number(written) < listed.length) {
    const what = `Antalet ${written} är mindre än listan, som har ${listed.length} medlemmar, några av dem osäkra.`;
    return [count.warning({ what, advice: "Räkna medlemmarna i källan. Stämmer antalet behöver inget göras." })];
  }
  return isComplete ? [memberCount.error(COMPLETE, memberCount.namePosition)] : [];
}

function checkAlone(collaboration: Field, count: number, isComplete: boolean): readonly Diagnostic[] {
  const members = collaboration.at("members");
  if (count !== 1 || !isComplete || members.items.length !== 1) return [];
  return [members.warning(ALONE, members.namePosition)];
}

const COMPLETE = {
  what: "Listan sägs ha alla medlemmar (`membersComplete: true`), men ett antal står bredvid.",
  advice: "Saknas någon i listan: skriv membersComplete: false. Är listan hel: ta bort memberCount.",
};
const ALONE = {
  what: "Samarbetet har en enda medlem, och listan sägs vara hel.",
  advice: "Lägg till de andra, eller skriv membersComplete: false.",
};
