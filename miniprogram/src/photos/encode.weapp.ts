import Taro from '@tarojs/taro';
import { fitted, photoSize } from './photo';

/**
 * A chosen picture drawn anew as a JPEG: nothing but what can be seen survives, so no place and no camera.
 * Rejects when it cannot be decoded.
 */
export async function encodePhoto(path: string): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: 1, height: 1 });
  const image = canvas.createImage();
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error('the picture cannot be decoded'));
    image.src = path;
  });
  // The loaded picture's own size is the upright one; what the file says may lie on its side.
  const { width, height } = fitted(image.width, image.height);
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image as unknown as CanvasImageSource, 0, 0, width, height);
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas, fileType: 'jpg', quality: photoSize.quality,
    width, height, destWidth: width, destHeight: height,
  });
  return tempFilePath;
}
