// Caption and score tags as the editor writes them: 20 px high, 13 px text, white on the stroke's colour.

import { captionText, scoreColor, scoreText } from '../engine/caption.js';
import type { SceneRegion, ViewOptions } from './scene.js';
import type { CaptionPlace } from './shapes/shape.js';

const kHeight = 20;
const kIcon = 20;
const kRight = 5;
const kRadius = 4;
const kScore = 34;
const kFont = '13px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

export function drawCaption(
  ctx: CanvasRenderingContext2D,
  place: CaptionPlace,
  item: SceneRegion,
  background: string,
  options: Pick<ViewOptions, 'labels' | 'scores'>,
): void {
  const score = options.scores ? scoreText(item.region.score) : null;
  if (!options.labels && score === null) return;
  ctx.save();
  ctx.translate(place.x, place.y);
  ctx.rotate(place.angle);
  ctx.font = kFont;
  ctx.textBaseline = 'middle';
  let left = 0;
  if (score !== null) {
    drawScore(ctx, score, item.region.score ?? 0);
    left = kScore;
  }
  if (options.labels) drawTag(ctx, left, captionText(item), background, place.maxWidth - left);
  ctx.restore();
}

function drawScore(ctx: CanvasRenderingContext2D, text: string, score: number): void {
  const background = scoreColor(score);
  if (background) {
    ctx.fillStyle = background;
    ctx.beginPath();
    ctx.roundRect(0, -kHeight, kScore - 2, kHeight, 2);
    ctx.fill();
  }
  ctx.fillStyle = background ? '#ffffff' : '#333333';
  ctx.textAlign = 'center';
  ctx.fillText(text, (kScore - 2) / 2, -kHeight / 2 + 0.5);
  ctx.textAlign = 'left';
}

function drawTag(ctx: CanvasRenderingContext2D, left: number, text: string, background: string, room: number): void {
  const shown = shorten(ctx, text, room - kIcon - kRight);
  const width = shown === '' ? kIcon : kIcon + ctx.measureText(shown).width + kRight;
  ctx.fillStyle = background;
  ctx.beginPath();
  // One that lies along an edge is square there.
  ctx.roundRect(left, -kHeight, width, kHeight, room === Infinity ? kRadius : [kRadius, kRadius, 0, 0]);
  ctx.fill();
  ctx.strokeStyle = '#ffffff';
  ctx.lineWidth = 1.2;
  ctx.strokeRect(left + 5.5, -kHeight + 6.5, 9, 7);
  ctx.fillStyle = '#ffffff';
  if (shown !== '') ctx.fillText(shown, left + kIcon, -kHeight / 2 + 0.5);
}

/** The text, or its beginning with an ellipsis, or nothing if not even one letter fits. */
function shorten(ctx: CanvasRenderingContext2D, text: string, room: number): string {
  if (ctx.measureText(text).width <= room) return text;
  const letters = [...text.slice(0, 200)];
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ctx.measureText(`${letters.slice(0, middle).join('')}…`).width <= room) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${letters.slice(0, low).join('')}…`;
}
