/** The rules of samverkan.css that are for fragments wherever they stand; the build puts them here. */
declare const FRAGMENT_STYLES: string;
