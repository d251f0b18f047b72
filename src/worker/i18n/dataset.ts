/** What the data set is called, and what is in it. */
export const DATASET_MESSAGES = {
  title: { sv: "Kommunens samverkan med andra", en: "The municipality’s cooperation with others" },
  description: {
    sv: "Kommunalförbund, gemensamma nämnder, samordningsförbund, partnerskap och nätverk som kommunen är med i: vad de gör, vilka som är medlemmar, sedan när och enligt vilken källa.",
    en: "Municipal associations, joint boards, coordination associations, partnerships and networks that the municipality takes part in: what they do, who the members are, since when and according to which source.",
  },
} as const;
