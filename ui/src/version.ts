declare const CHANCERY_VERSION: string;

/** The version of Chancery, from the package's manifest. */
export const VERSION = CHANCERY_VERSION;
