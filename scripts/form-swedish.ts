/**
 * Swedish for texts of Sveltia CMS 0.221 that its own translation lacks, by their keys; without it they are English. Only those
 * that an editor of ours can meet. Texts have the placeholders of the English ones.
 */
export const MISSING_SWEDISH: Readonly<Record<string, string>> = {
  sign_in_using_access_token_workflow_note:
    "Eftersom ändringar sparas som utkast behöver den också läs- och skrivrätt till pull requests.",
  select_item: "Välj {$name}",
  show_errors: "Visa fel",
  list_item_options: "Alternativ för posten i listan",
  "entry_sidebar.slug.title": "Id",
  "entry_sidebar.slug.generated_on_save": "Id:t görs av innehållet när du sparar.",
  "entry_sidebar.slug.unavailable": "Posten har inget id.",
  "save_conflict.title": "Någon annan har ändrat posten",
  "save_conflict.modified_by": "{$name} ändrade posten {$date}, efter att du öppnade den.",
  "save_conflict.modified": "Någon annan har ändrat posten efter att du öppnade den.",
  "save_conflict.deleted": "Någon annan har tagit bort posten efter att du öppnade den.",
  "save_conflict.overwrite_warning": "Sparar du nu går den ändringen förlorad.",
  "save_conflict.recreate_warning": "Sparar du nu skapas posten på nytt.",
  "save_conflict.save_anyway": "Spara ändå",
  "save_conflict.branch_moved": "Någon annan hann spara medan du sparade. Försök igen.",
  "remote_change.reload_entry": "Läs in posten på nytt",
  "remote_change.confirm_reloading_entry":
    "Vill du läsa in posten på nytt? Det du har skrivit och inte sparat går förlorat.",
  "status.deploying": "Publiceras",
  "workflow.deploying_deletion": "Tas bort",
};

/** Swedish in place of Sveltia CMS's own, for editors who are no programmers. */
export const PLAINER_SWEDISH: Readonly<Record<string, string>> = {
  work_with_local_repo: "Öppna mappen på den här datorn",
  work_with_local_repo_description: "Välj mappen som data/ ligger i.",
  working_with_local_repo: "Arbetar i en mapp på den här datorn",
  "sign_in_error.not_project_root":
    "Det är inte rätt mapp. Den ska vara hämtad med git, och mappen data/ ska ligga i den. Försök igen.",
  "sign_in_error.picker_dismissed": "Ingen mapp är vald. Försök igen.",
  sign_in_using_access_token: "Logga in med åtkomstnyckel",
  sign_in_using_access_token_description:
    "Klistra in din åtkomstnyckel. Den behöver läs- och skrivrätt till innehållet.",
  sign_in_using_access_token_link: "Du skapar en åtkomstnyckel i <a>dina inställningar hos {$service}</a>.",
  personal_access_token: "Åtkomstnyckel",
};

/**
 * The Swedish translation with the texts that it lacks and the plainer ones. Throws where it lacks a text no longer, or one is no
 * longer used.
 */
export function completeSwedish(swedish: string, english: string): string {
  const texts: unknown = JSON.parse(swedish);
  const original: unknown = JSON.parse(english);
  for (const [key, text] of Object.entries({ ...MISSING_SWEDISH, ...PLAINER_SWEDISH })) {
    const path = key.split(".");
    if (textAt(original, path) === undefined)
      throw new Error(`Sveltia CMS has no text ${key}: remove it from scripts/form-swedish.ts`);
    if (key in MISSING_SWEDISH && textAt(texts, path) !== undefined) {
      throw new Error(`Sveltia CMS has Swedish for ${key}: remove it from scripts/form-swedish.ts`);
    }
    setText(texts, path, text);
  }
  return JSON.stringify(texts);
}

function textAt(texts: unknown, [name = "", ...rest]: readonly string[]): unknown {
  const inner = isRecord(texts) ? texts[name] : undefined;
  return rest.length === 0 ? inner : textAt(inner, rest);
}

function setText(texts: unknown, [name = "", ...rest]: readonly string[], text: string): void {
  if (!isRecord(texts)) throw new Error("the translation of Sveltia CMS is no JSON object");
  if (rest.length === 0) texts[name] = text;
  else {
    texts[name] ??= {};
    setText(texts[name], rest, text);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
