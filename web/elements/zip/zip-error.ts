// What is wrong with a zip or one of its entries. Never a defect of ours.

/** `message` follows the name and a colon or comma: `damaged: its list of files is missing`. */
export class ZipError extends Error {}
