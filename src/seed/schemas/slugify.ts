/** The id of a Swedish name: lower case, å and ä as a, ö as o, everything else but a-z and 0-9 as one hyphen. */
export function slugify(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
