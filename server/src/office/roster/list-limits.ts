/** What a list may weigh, and how many people it may name. Apart from what reads lists: that is large, and read in its own thread. */
export const maxBytes = 4 * 1024 * 1024;
export const maxRows = 5000;
