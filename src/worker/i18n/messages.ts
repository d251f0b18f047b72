import type { Language } from "../../domain/text.ts";
import { en } from "./en.ts";
import { sv } from "./sv.ts";

/** The texts of the interface by language. A text that one language lacks does not compile. */
export const MESSAGES: Readonly<Record<Language, typeof sv>> = { sv, en };
