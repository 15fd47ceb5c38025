import { writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';

/** Draws appPackage's icons: three links of a chain that climb like steps, the highest one reached. */

type Colour = readonly [red: number, green: number, blue: number];
type Point = readonly [x: number, y: number];
/** How far a point lies outside a shape; negative inside. */
type Shape = (x: number, y: number) => number;
type Layer = readonly [Shape, Colour];

const teal: Colour = [9, 78, 97];
const stone: Colour = [15, 104, 124];
const white: Colour = [255, 255, 255];
const gold: Colour = [255, 205, 74];

const disc =
  ([cx, cy]: Point, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - radius;
const ring = (centre: Point, radius: number, width: number): Shape => {
  const edge = disc(centre, radius);
  return (x, y) => Math.abs(edge(x, y)) - width / 2;
};
const line =
  ([ax, ay]: Point, [bx, by]: Point, width: number): Shape =>
  (x, y) => {
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) - width / 2;
  };
const union =
  (...shapes: Shape[]): Shape =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)));

/** Everything below a stair whose edges rise to the right. */
const stair =
  (...edges: Point[]): Shape =>
  (x, y) =>
    Math.min(...edges.map(([ex, ey]) => Math.max(ex - x, ey - y)));

/** The motif around (0, 0): two links and the way up between them, what is inside them, the highest link, the stairs. */
function climb(
  step: number,
  radius: number,
  width: number,
): { path: Shape; holes: Shape; highest: Shape; stairs: Shape } {
  const [low, middle, high]: [Point, Point, Point] = [
    [-step, step],
    [0, 0],
    [step, -step],
  ];
  const between = ([ax, ay]: Point, [bx, by]: Point): Shape =>
    union(line([ax + radius, ay], [bx, ay], width), line([bx, ay], [bx, by + radius], width));
  return {
    path: union(ring(low, radius, width), between(low, middle), ring(middle, radius, width), between(middle, high)),
    holes: union(disc(low, radius), disc(middle, radius)),
    highest: disc(high, radius + width / 2),
    stairs: stair([-192, step], [0, 0], [step, -step]),
  };
}

/** Each pixel takes as much of a layer's colour as the shape covers of it, which its distance tells. */
function draw(file: string, size: number, background: Colour | null, layers: readonly Layer[]): void {
  const png = new PNG({ width: size, height: size });
  for (let i = 0; i < size * size; i++) {
    const [x, y] = [(i % size) + 0.5 - size / 2, Math.floor(i / size) + 0.5 - size / 2];
    const shares = layers.map(([shape, ink]) => [Math.min(1, Math.max(0, 0.5 - shape(x, y))), ink] as const);
    const colour = background ? shares.reduce((under, [share, ink]) => mix(under, ink, share), background) : white;
    const alpha = background ? 1 : Math.max(...shares.map(([share]) => share));
    png.data.set([...colour, alpha * 255].map(Math.round), i * 4);
  }
  writeFileSync(new URL(`../../appPackage/${file}`, import.meta.url), PNG.sync.write(png));
}

function mix([r, g, b]: Colour, [toR, toG, toB]: Colour, share: number): Colour {
  return [r + (toR - r) * share, g + (toG - g) * share, b + (toB - b) * share];
}

const large = climb(46, 16, 12);
draw('color.png', 192, teal, [
  [large.stairs, stone],
  [large.holes, teal],
  [large.path, white],
  [large.highest, gold],
]);
// Whole numbers put the lines' edges between pixels, which keeps them sharp.
const small = climb(11, 4, 2);
draw('outline.png', 32, null, [[union(small.path, small.highest), white]]);
