/** What a meeting knows of itself where nothing waits, runs or is to be signed. */
export const quiet = {
  voteOpen: false,
  unfinished: () => 0,
  underWay: () => false,
  unsigned: () => false,
  unfrozen: () => false,
};
