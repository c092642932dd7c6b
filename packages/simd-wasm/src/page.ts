/** Bytes of a page of WebAssembly memory. */
export const PAGE = 65536;
