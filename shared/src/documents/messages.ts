/** First number of each message on `/collab/`: those of y-websocket, and our own from 100. */
export const documentMessages = {
  sync: 0,
  presence: 1,
  askPresence: 3,
  /**
   * From the server to whoever writes: what has reached the disk. A state vector, then how many of the messages with
   * edits that this connection has sent. The page shows 已保存 only from this.
   */
  stored: 100,
} as const;
