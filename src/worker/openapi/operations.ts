import { RESOURCE_OPERATIONS } from "../routes/api.openapi.ts";
import { DATASET_OPERATION } from "../routes/dataset.openapi.ts";
import { FEED_OPERATION } from "../routes/feed.openapi.ts";
import { MEMBERSHIP_OPERATION } from "../routes/memberships.openapi.ts";
import { OPENAPI_OPERATION } from "../routes/openapi.openapi.ts";
import { DOCUMENT_OPERATIONS } from "../routes/static-documents.openapi.ts";
import { TABLE_OPERATIONS } from "../routes/tables.openapi.ts";
import { VOCABULARY_OPERATIONS } from "../routes/vocabularies.openapi.ts";
import type { Operation } from "./operation.ts";

/** Every operation, in the order of the documentation. */
export const OPERATIONS: readonly Operation[] = [
  ...RESOURCE_OPERATIONS,
  MEMBERSHIP_OPERATION,
  ...VOCABULARY_OPERATIONS,
  ...TABLE_OPERATIONS,
  DATASET_OPERATION,
  FEED_OPERATION,
  ...DOCUMENT_OPERATIONS,
  OPENAPI_OPERATION,
];
