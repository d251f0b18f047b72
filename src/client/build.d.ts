/** The rules of samverkan.css for fragments in any page; inserted by the build. */
declare const FRAGMENT_STYLES: string;

/** The asset of sanitizer.ts and the hash of its bytes; inserted by the build. */
declare const SANITIZER: { readonly file: string; readonly integrity: string };
