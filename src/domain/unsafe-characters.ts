/**
 * Characters that no text has a use for and that hurt whoever shows it: control characters other than tab and line breaks,
 * byte order marks, those that turn the direction of text round (Unicode TR 36, bidirectional text spoofing), and those
 * that a conforming HTML parser reports as errors (noncharacters). The seed refuses them and the Worker lets none out.
 */
export const UNSAFE_CHARACTERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\p{Noncharacter_Code_Point}]/gu;
