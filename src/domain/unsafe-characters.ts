/**
 * Characters that are never needed and harm the display: control characters other than tab and line breaks, byte order
 * marks, those that change the direction of text (Unicode TR 36, bidirectional text spoofing), and those that a conforming
 * HTML parser reports as errors (noncharacters). The seed rejects them and the Worker strips them from its responses.
 */
export const UNSAFE_CHARACTERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds them
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\p{Noncharacter_Code_Point}]/gu;
