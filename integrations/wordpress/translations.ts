/// <reference path="./gettext-parser.d.ts" />
import { strToU8 } from "fflate";
import { mo, po } from "gettext-parser";

/** The handle under which the plugin registers the editor's script; WordPress finds the script's texts by it. */
const EDITOR_SCRIPT = "samverkan-editor";

/** The files that WordPress reads of a translation, by path in the plugin: one for PHP, one for the editor's script. */
export function translationFiles(text: string, locale: string): readonly (readonly [string, Uint8Array])[] {
  const translations = po.parse(text);
  const stem = `languages/samverkan-${locale}`;
  const messages = Object.values(translations.translations[""] ?? {}).filter(({ msgid }) => msgid !== "");
  const script = {
    domain: "messages",
    locale_data: {
      messages: {
        "": { domain: "messages", lang: locale, "plural-forms": translations.headers["Plural-Forms"] },
        ...Object.fromEntries(messages.map(({ msgid, msgstr }) => [msgid, msgstr])),
      },
    },
  };
  return [
    [`${stem}.mo`, mo.compile(translations)],
    [`${stem}-${EDITOR_SCRIPT}.json`, strToU8(JSON.stringify(script))],
  ];
}
