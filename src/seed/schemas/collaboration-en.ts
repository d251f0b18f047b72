import * as v from "valibot";
import { line } from "./text.ts";

/** The front matter of a file `data/collaborations/<id>.en.md`. */
export const collaborationInEnglish = v.pipe(
  v.strictObject({
    name: v.exactOptional(v.pipe(line, v.description("Samarbetets engelska namn, om det har ett."))),
    summary: v.pipe(line, v.description("Vad samarbetet gör, i en mening på engelska.")),
    areas: v.exactOptional(
      v.pipe(v.array(line), v.description("Verksamhetsområdena på engelska: lika många och i samma ordning.")),
    ),
  }),
  v.description("De engelska texterna om ett samarbete."),
);

export type AuthoredCollaborationInEnglish = v.InferOutput<typeof collaborationInEnglish>;
