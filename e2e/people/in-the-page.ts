/** Runs in the page: the lines of what the device keeps and the server does not have yet. */
export function keptOnDevice(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('haoshangliang');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('unsent').objectStore('unsent').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result.flatMap(({ lines }: { lines: string[] }) => lines).join('\n'));
      };
    };
  });
}

/** Runs in the page: whether the caret stands in the last line of a text once everything has been drawn. */
export function isInLastLine(text: Element): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => {
      const at = getSelection()?.anchorNode ?? null;
      resolve(text.lastElementChild?.contains(at) === true);
    }, 100);
  });
}

/** Runs in the page: whether the caret stands before the first letter of a text once everything has been drawn. */
export function isAtStart(text: Element): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => {
      const { anchorNode = null, anchorOffset = -1 } = getSelection() ?? {};
      resolve(anchorOffset === 0 && text.firstElementChild?.contains(anchorNode) === true);
    }, 100);
  });
}
