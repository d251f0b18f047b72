/** Every CSS class of fragments. Host pages style them, so they are part of the public contract. */
export const CLASSES = {
  root: "samverkan",
  section: "samverkan-section",
  collaboration: "samverkan-collaboration",
  facts: "samverkan-facts",
  list: "samverkan-list",
  cards: "samverkan-cards",
  table: "samverkan-table",
  scroll: "samverkan-scroll",
  none: "samverkan-none",
  beside: "samverkan-beside",
  diagram: "samverkan-diagram",
  mark: "samverkan-mark",
  publisherInfo: "samverkan-sender",
  notice: "samverkan-notice",
  message: "samverkan-message",
  hidden: "samverkan-visually-hidden",
} as const;
