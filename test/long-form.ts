/** Whether the long form runs (`npm run test:long`): every case, where `npm test` runs samples of what only varies. */
export const IS_LONG = process.env.SAMVERKAN_LONG_TESTS === "1";
