declare const __VERSION__: string;

/** The version of Chancery, from the package's manifest. */
export const VERSION = __VERSION__;
