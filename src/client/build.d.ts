/** The rules of samverkan.css that are for fragments wherever they stand; the build puts them here. */
declare const FRAGMENT_STYLES: string;

/** The file of sanitizer.ts among the assets, and the hash of its bytes; the build puts them here. */
declare const SANITIZER: { readonly file: string; readonly integrity: string };
