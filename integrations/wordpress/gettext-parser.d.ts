/** What is used of gettext-parser 10, which has no types of its own. */
declare module "gettext-parser" {
  interface Entry {
    readonly msgid: string;
    readonly msgctxt?: string;
    readonly msgstr: readonly string[];
  }
  interface Translations {
    readonly headers: Readonly<Record<string, string>>;
    readonly translations: Readonly<Record<string, Readonly<Record<string, Entry>>>>;
  }
  export const po: { readonly parse: (text: string) => Translations };
  export const mo: { readonly compile: (translations: Translations) => Uint8Array };
}
