import { maxPageBytes, maxPageSide } from '@haoshangliang/shared/wire';

/** Wide enough to read small print on a phone, zoomed in. */
const bestWidth = 1600;
const bestSide = Math.min(2400, maxPageSide);
const qualities = [0.86, 0.75, 0.6, 0.45] as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much a page is enlarged or reduced so that it can be read and stays within the limits. */
export function scaleFor({ width, height }: Size, mayGrow: boolean): number {
  const scale = Math.min(bestWidth / width, bestSide / width, bestSide / height);
  return mayGrow ? scale : Math.min(1, scale);
}

/** A white sheet to draw on; a page without a ground of its own would come out black. */
export function sheet({ width, height }: Size): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width));
  canvas.height = Math.max(1, Math.floor(height));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The sheet as JPEG, as good as fits; null where nothing does. */
export async function asJpeg(canvas: HTMLCanvasElement): Promise<Blob | null> {
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', quality),
    );
    if (blob !== null && blob.size <= maxPageBytes) return blob;
  }
  return null;
}

/**
 * A chosen picture as a page. It is drawn anew: what a camera wrote beside it, such as the place, stays behind. Null where
 * the browser cannot read it.
 */
export async function pictureAsPage(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const scale = scaleFor(picture, false);
  const canvas = sheet({ width: picture.width * scale, height: picture.height * scale });
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return await asJpeg(canvas);
}
