import type { YAMLParseError } from "yaml";
import type { Remark } from "../problem.ts";

const COLON_ADVICE =
  'Innehåller texten kolon följt av mellanslag? Sätt citattecken runt hela texten: name: "Ett: två".';

/** What a syntax error means to someone who does not know YAML. */
export function yamlRemark(error: YAMLParseError, text: string): Remark {
  const remark = REMARKS[error.code];
  if (error.code === "DUPLICATE_KEY") {
    const name = /^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? "";
    return { what: `Fältet \`${name}\` står två gånger.`, advice: "Behåll det ena och ta bort det andra." };
  }
  if (error.code === "MISSING_CHAR" && /closing/.test(error.message)) return UNCLOSED;
  return remark ?? UNREADABLE;
}

const UNCLOSED: Remark = {
  what: "Ett citattecken, eller en hakparentes, saknas.",
  advice: "Texten börjar med ett citattecken som aldrig avslutas. Sätt ett likadant sist i texten.",
};
const UNREADABLE: Remark = {
  what: "Raden går inte att läsa.",
  advice: "Jämför med en annan fil i samma mapp: indraget, kolonet efter fältets namn och citattecknen.",
};
const INDENTATION: Remark = {
  what: "Indraget stämmer inte med raderna runt omkring.",
  advice: "Rader som hör ihop ska börja lika långt in, med mellanslag. Jämför med raden ovanför.",
};
const COLON: Remark = { what: "Kolonet går inte att tolka.", advice: COLON_ADVICE };

const REMARKS: Readonly<Record<string, Remark>> = {
  BAD_INDENT: INDENTATION,
  TAB_AS_INDENT: INDENTATION,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: {
    what: "Raden saknar kolon efter fältets namn.",
    advice: `Skriv namn, kolon och mellanslag: \`name: Haninge kommun\`. ${COLON_ADVICE}`,
  },
  MISSING_CHAR: UNREADABLE,
  BAD_SCALAR_START: {
    what: "Texten börjar med ett tecken som har en särskild betydelse i YAML.",
    advice: "Sätt citattecken runt hela texten.",
  },
  BAD_ALIAS: {
    what: "En text som börjar med * eller & har en särskild betydelse i YAML.",
    advice: "Sätt citattecken runt hela texten.",
  },
  BAD_DQ_ESCAPE: {
    what: "Ett omvänt snedstreck (\\) inom dubbla citattecken har en särskild betydelse.",
    advice: "Använd enkla citattecken (') runt texten i stället.",
  },
  MULTIPLE_DOCS: {
    what: "En rad med bara --- står mitt i filen.",
    advice: "Ta bort raden.",
  },
};
