/** Behind so many digits a percent is taken for exact: nobody writes them, formulas give them. */
export const SHARE_PLACES = 6;
