import type { Language } from "../domain/text.ts";

/** The part of the OpenAPI description that the documentation uses. */
export interface DescribedApi {
  readonly info: {
    readonly description: string;
    readonly "x-sla": Readonly<Record<string, string>>;
    readonly "x-limitations": readonly string[];
  };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, { readonly get: DescribedOperation }>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, DescribedParameter>>;
    readonly schemas: Readonly<Record<string, DescribedSchema>>;
  };
}

/** One operation of it. */
export interface DescribedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly { readonly $ref: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: DescribedSchema }>> }>
  >;
  /** Its path from the root. */
  readonly "x-path": string;
  /** Example addresses with ids of a release. */
  readonly "x-example": string;
  readonly "x-try-it": readonly string[];
}

/** A schema of it, or a reference to one. */
export interface DescribedSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, DescribedSchema>>;
  readonly items?: DescribedSchema;
}

/** A parameter of it. */
interface DescribedParameter {
  readonly name: string;
  readonly in: string;
  readonly description: string;
  readonly schema: { readonly default?: string | number };
}

/** One language of a text in the description (see `bilingual`). */
export function inLanguage(text: string, language: Language): string {
  const [sv = "", en = sv] = text.split("\n\n");
  return language === "sv" ? sv : en;
}
