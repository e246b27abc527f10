/** Gives the file name of a chunk; assignable, as webpack's manual says. */
declare let __webpack_get_script_filename__: (chunk: string | number) => string;
