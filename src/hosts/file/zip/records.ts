/** Signatures and fixed sizes of a zip's records, in bytes. */
export const LOCAL_SIGNATURE = 0x04034b50;
export const LOCAL_SIZE = 30;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const CENTRAL_SIZE = 46;
export const END_SIGNATURE = 0x06054b50;
export const END_SIZE = 22;
export const END64_SIGNATURE = 0x06064b50;
export const LOCATOR64_SIGNATURE = 0x07064b50;
export const LOCATOR64_SIZE = 20;
export const DESCRIPTOR_SIGNATURE = 0x08074b50;
