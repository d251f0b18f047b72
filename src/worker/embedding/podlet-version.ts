/** The version of the podlet's manifest; another one makes layouts read it again. */
export const PODLET_VERSION = "1";
