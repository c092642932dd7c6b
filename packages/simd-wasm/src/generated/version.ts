// Written by scripts/generate.mjs from package.json. Do not edit; run: npm run generate

/** The version of this package. */
export const VERSION = '0.0.0';
