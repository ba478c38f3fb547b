// Ellipses: turned about their centre, captioned at the corner of the box they have before the turn.

import type { Region } from '../../engine/types.js';
import { distanceToOutline, type Point } from '../geometry.js';
import { toScreen } from '../viewport.js';
import type { ShapeKind } from './shape.js';

/** Sides of the polygon that stands for the edge where a click is tested. */
const kSides = 90;

export const ellipse: ShapeKind = {
  draw(ctx, region, view, fill, stroke) {
    ctx.beginPath();
    ellipse.trace(ctx, region, view, 0);
    if (fill) ctx.fill();
    if (stroke) ctx.stroke();
  },

  trace(ctx, region, view, grow) {
    const round = roundOf(region);
    if (!round) return;
    const { x, y } = toScreen(view, round);
    const [rx, ry] = [round.rx * view.scale + grow, round.ry * view.scale + grow];
    ctx.ellipse(x, y, rx, ry, round.turn, 0, 2 * Math.PI);
  },

  distance(region, at, reach) {
    const round = roundOf(region);
    if (!round) return null;
    const [c, s] = [Math.cos(round.turn), Math.sin(round.turn)];
    const [dx, dy] = [at.x - round.x, at.y - round.y];
    const own = { x: dx * c + dy * s, y: dy * c - dx * s };
    if (Math.abs(own.x) > round.rx + reach || Math.abs(own.y) > round.ry + reach) return null;
    if ((own.x / round.rx) ** 2 + (own.y / round.ry) ** 2 <= 1) return 0;
    const distance = distanceToOutline(edge(round.rx, round.ry), own);
    return distance <= reach ? distance : null;
  },

  caption(region, view) {
    const round = roundOf(region);
    if (!round) return null;
    const place = toScreen(view, { x: round.x - round.rx, y: round.y - round.ry });
    const half = region.style.strokeWidth / 2;
    return { x: place.x - half, y: place.y - half, angle: 0, maxWidth: Infinity };
  },
};

interface Round extends Point {
  rx: number;
  ry: number;
  /** Radians. */
  turn: number;
}

/** null for one that cannot be drawn: without a place, or with a negative radius. */
function roundOf({ center, radii, rotation = 0 }: Region): Round | null {
  if (!center || !radii || radii[0] < 0 || radii[1] < 0) return null;
  return { x: center[0], y: center[1], rx: radii[0], ry: radii[1], turn: (rotation * Math.PI) / 180 };
}

function edge(rx: number, ry: number): Array<[number, number]> {
  return Array.from({ length: kSides }, (_, i) => {
    const angle = (2 * Math.PI * i) / kSides;
    return [rx * Math.cos(angle), ry * Math.sin(angle)];
  });
}
