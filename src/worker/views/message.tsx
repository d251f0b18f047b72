import type { Language } from "../../domain/text.ts";
import type { Child } from "../markup/jsx-runtime.ts";
import { CLASSES } from "./classes.ts";

/** The one paragraph that a fragment consists of when there is nothing to show. */
export function Message({ language, children }: { language: Language; children?: Child }) {
  return (
    <p class={CLASSES.message} lang={language}>
      {children}
    </p>
  );
}
