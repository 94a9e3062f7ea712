import { keep } from './takeFile.ts';

/** What of an element's look the stylesheet gives it, and a picture on its own would lose. */
const looks = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'visibility'],
];
const scale = 2;
const margin = 16;
const line = 20;

export interface Words {
  title: string;
  /** Under the title: the finding, n. */
  above: readonly string[];
  /** Under the chart: filter, zone, as of, the mark of the demo. */
  below: readonly string[];
}

/** The chart as a picture on white, with what it is above and beneath it. Nothing is fetched for it. */
export async function keepPicture(chart: SVGSVGElement, words: Words, name: string): Promise<void> {
  const { width, height } = chart.getBoundingClientRect();
  const above = [words.title, ...words.above].flatMap((text) => wrapped(text, width));
  const below = words.below.flatMap((text) => wrapped(text, width));
  const image = await imageOf(chart, width, height);
  const canvas = document.createElement('canvas');
  const top = margin + above.length * line + margin / 2;
  canvas.width = (width + 2 * margin) * scale;
  canvas.height = (top + height + margin / 2 + below.length * line + margin) * scale;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const { backgroundColor, color } = getComputedStyle(document.body);
  pen.scale(scale, scale);
  pen.fillStyle = backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = color;
  pen.textBaseline = 'top';
  write(pen, above, margin, true);
  pen.drawImage(image, margin, top, width, height);
  write(pen, below, top + height + margin / 2, false);
  const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (made) keep(made, `${name}.png`);
}

function write(pen: CanvasRenderingContext2D, lines: readonly string[], from: number, headed: boolean): void {
  for (const [i, text] of lines.entries()) {
    pen.font = `${headed && i === 0 ? '600 16px' : '13px'} system-ui, sans-serif`;
    pen.fillText(text, margin, from + i * line);
  }
}

/** The chart with every look written on the element itself, as an image of its own. */
async function imageOf(chart: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const own = [chart, ...chart.querySelectorAll('*')];
  for (const [i, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const seen = getComputedStyle(own[i] as Element);
    for (const look of looks) (element as SVGElement).style?.setProperty(look, seen.getPropertyValue(look));
  }
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

/** A text in lines that fit; a letter is taken for 7 points wide. */
export function wrapped(text: string, width: number): string[] {
  const most = Math.max(20, Math.floor(width / 7));
  const lines: string[] = [];
  let now = '';
  for (const word of text.split(' ')) {
    if (now && `${now} ${word}`.length > most) {
      lines.push(now);
      now = word;
    } else now = now ? `${now} ${word}` : word;
  }
  return now ? [...lines, now] : lines;
}
