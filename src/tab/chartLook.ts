/** Colours and type of the theme that the page has now. */
export interface Look {
  readonly ink: string;
  readonly subtle: string;
  readonly grid: string;
  readonly back: string;
  readonly first: string;
  readonly second: string;
  readonly font: string;
}

export function lookOf(place: HTMLElement): Look {
  const style = getComputedStyle(place);
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: color('ink'), subtle: color('subtle'), grid: color('grid'), back: color('back'), first: color('accent'), second: color('second'),
    font: style.fontFamily,
  };
}

/** Slanting lines in a colour, which are told from a full surface without seeing the colour. */
export function hatched(color: string, back: string): CanvasPattern | string {
  const size = 8;
  const tile = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const draw = tile.getContext('2d');
  if (!draw) return color;
  draw.fillStyle = back;
  draw.fillRect(0, 0, size, size);
  draw.strokeStyle = color;
  draw.lineWidth = 2.5;
  // Past the edges, so that the lines meet those of the next tile.
  for (const shift of [-size, 0, size]) {
    draw.moveTo(shift - 1, size + 1);
    draw.lineTo(shift + size + 1, -1);
  }
  draw.stroke();
  return draw.createPattern(tile, 'repeat') ?? color;
}
