// The gallery: the one of the page's tests, and masks, an answer beside a region, and answers without a place.
import { galleryConfig, galleryTask, sheet } from '../browser/page/gallery.js';
import type { Case } from './case.js';
import { alphaImage } from './png.js';
import { encodeMask } from './rle.js';

const { width, height } = sheet;
const within = (cx: number, cy: number, radius: number) => (x: number, y: number) =>
  (x - cx) ** 2 + (y - cy) ** 2 < radius ** 2 ? 255 : 0;

const controls = `  <BrushLabels name="brush" toName="img"><Label value="Sky" background="#0088aa"/></BrushLabels>
  <MagicWand name="wand" toName="img"/>
  <BitmaskLabels name="mask" toName="img"><Label value="Sea" background="#886600"/></BitmaskLabels>
  <Choices name="kind" toName="img"><Choice value="street"/><Choice value="field"/></Choices>
  <Rating name="stars" toName="img"/>
</View>`;

const item = (id: string, control: string, type: string, value: Record<string, unknown>) => ({
  id,
  from_name: control,
  to_name: 'img',
  type,
  original_width: width,
  original_height: height,
  value,
});

const results = [
  ...galleryTask.predictions[0]!.result,
  item('sky', 'brush', 'brushlabels', {
    format: 'rle',
    rle: encodeMask(width, height, within(460, 200, 45)),
    brushlabels: ['Sky'],
  }),
  item('sea', 'mask', 'bitmasklabels', {
    imageDataURL: alphaImage(width, height, within(700, 330, 40)),
    bitmasklabels: ['Sea'],
  }),
  item('answer', 'kind', 'choices', { choices: ['street'] }),
  item('rating', 'stars', 'rating', { rating: 3 }),
];

function caseOf(name: string, result: unknown[]): Case {
  const predictions = [{ model_version: 'gallery', score: 0.8, result }];
  return { name, config: galleryConfig.replace('</View>', controls), predictions, size: [width, height] };
}

export const gallery = caseOf('gallery', results);

/** Arrows run their own way in ours: straight, where the editor's go round. */
export const galleryWithoutArrows = caseOf(
  'gallery without arrows',
  results.filter((result) => result.type !== 'relation'),
);
