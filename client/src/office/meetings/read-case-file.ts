const largest = 8 * 1024 * 1024;

/** The content of a case file; null where the file is none. The server looks at it closely. */
export async function readCaseFile(file: File): Promise<{ schema: string } | null> {
  if (file.size > largest) return null;
  try {
    const content: unknown = JSON.parse(await file.text());
    return isCase(content) ? content : null;
  } catch {
    return null;
  }
}

function isCase(content: unknown): content is { schema: string } {
  return (
    typeof content === 'object' &&
    content !== null &&
    'schema' in content &&
    typeof content.schema === 'string'
  );
}
