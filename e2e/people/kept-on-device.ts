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
