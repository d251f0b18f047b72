/** The numbers that registers know an organization by, as adms:Identifier: always text, because zeros count. */
export function identifiers(of: { readonly organizationNumber?: string; readonly municipalityCode?: string }) {
  const { organizationNumber, municipalityCode } = of;
  return [
    ...(organizationNumber === undefined ? [] : [identifier("organisationsnummer", organizationNumber)]),
    ...(municipalityCode === undefined ? [] : [identifier("kommunkod", municipalityCode)]),
  ];
}

function identifier(scheme: "organisationsnummer" | "kommunkod", notation: string) {
  return { types: ["Identifier"], scheme, notation };
}
