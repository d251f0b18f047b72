const files = import.meta.glob<string>(["../../docs/embedding/*", "!**/*.json", "!**/*.md"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The recipes of the documentation, by the names of their files. */
export const RECIPES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), text]),
);

/** The recipe in that file. */
export function recipe(file: string): string {
  const text = RECIPES[file];
  if (text === undefined) throw new Error(`docs/embedding has no ${file}`);
  return text;
}
