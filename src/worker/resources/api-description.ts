import skeletonText from "../../../.generated/openapi.txt";
import { lazily } from "../../domain/lazily.ts";

/** One operation of the description, as far as the Worker looks into it. */
export interface DescribedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly { readonly $ref: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
  readonly "x-try-it": readonly string[];
  readonly "x-example": string;
}

/** A parameter of the description. */
export interface DescribedParameter {
  readonly name: string;
  readonly in: string;
  readonly description: string;
  readonly schema: { readonly default?: string | number };
}

/** The description of the API as it is made with the Worker: without contact, servers and examples. */
export interface ApiDescription {
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly "x-sla": Readonly<Record<string, string>>;
    readonly "x-limitations": readonly string[];
  };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, { readonly get: DescribedOperation }>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, DescribedParameter>>;
  };
}

/** Read from its text when it is first asked for; `scripts/bundle.ts` made the text, so its shape is known. */
export const apiDescription: () => ApiDescription = lazily(() => JSON.parse(skeletonText) as ApiDescription);
