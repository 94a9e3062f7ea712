import { resolve } from 'node:path';
import type { Readable } from 'node:stream';

const fonts = resolve('node_modules/@expo-google-fonts/noto-sans');
const regular = `${fonts}/400Regular/NotoSans_400Regular.ttf`;
const bold = `${fonts}/700Bold/NotoSans_700Bold.ttf`;

/** Paper is always light (UX.md §15). */
export const ink = { text: '#17202B', muted: '#4B5765', rule: '#D5DAE1', tint: '#F6F8FA', mark: '#8A5600' } as const;
const margin = 48;
const footRoom = 28;
const rowPad = 4;

/** A column of a table on paper: its head, its share of the width, and where its words stand. */
export interface PaperColumn {
  head: string;
  share: number;
  align?: 'left' | 'right';
}

/** What no font draws, and what would break a line, is a blank on paper; words stay words. */
export const onPaper = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');

/** A4 sheets that are written from top to bottom: headings, facts, drawings and tables; each sheet says which of how many it is. */
export class Paper {
  readonly width: number;

  private constructor(
    private readonly document: PDFKit.PDFDocument,
    readonly title: string,
    private readonly foot: string,
    private readonly mark: string | null,
  ) {
    document.registerFont('regular', regular).registerFont('bold', bold).font('regular');
    this.width = document.page.width - 2 * margin;
  }

  static async begin(title: string, foot: string, mark: string | null): Promise<Paper> {
    const { default: PDFDocument } = await import('pdfkit');
    const document = new PDFDocument({
      size: 'A4',
      margins: { top: margin, left: margin, right: margin, bottom: margin + footRoom },
      bufferPages: true,
      info: { Title: onPaper(title), Creator: 'Heartdesk', Producer: 'Heartdesk' },
      // None yet: what is opened by its path is opened anew each time that it is asked for by its name.
      font: '',
    });
    return new Paper(document, title, foot, mark);
  }

  heading(text: string, size = 17): this {
    this.room(size * 3);
    this.document.font('bold').fontSize(size).fillColor(ink.text).text(onPaper(text), margin, this.document.y);
    this.document.moveDown(0.3);
    return this;
  }

  words(text: string, color: string = ink.text): this {
    this.document.font('regular').fontSize(10).fillColor(color).text(onPaper(text), margin, this.document.y, {
      width: this.width,
    });
    this.document.moveDown(0.4);
    return this;
  }

  /** A label and what it says, line by line. */
  facts(facts: readonly (readonly string[])[]): this {
    for (const [label = '', ...said] of facts) {
      this.room(24);
      const y = this.document.y;
      const words = onPaper(said.join(', '));
      this.document.font('regular').fontSize(8.5).fillColor(ink.muted).text(onPaper(label), margin, y, { width: 110 });
      const after = this.document.y;
      this.document.fillColor(ink.text).text(words, margin + 118, y, { width: this.width - 118 });
      this.document.y = Math.max(after, this.document.y) + 1;
    }
    this.document.moveDown(0.6);
    return this;
  }

  /** A drawing of this height, which is not cut in two. */
  drawing(height: number, draw: (pen: PDFKit.PDFDocument, box: Box) => void): this {
    this.room(height);
    const y = this.document.y;
    this.document.save();
    draw(this.document.font('regular'), { x: margin, y, width: this.width, height });
    this.document.restore();
    this.document.x = margin;
    this.document.y = y + height + 10;
    return this;
  }

  /** A table whose head stands on every sheet that it reaches. */
  table(columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): this {
    const all = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => (share / all) * this.width);
    this.room(60);
    this.row(
      columns,
      widths,
      columns.map(({ head }) => head),
      true,
    );
    for (const row of rows) {
      const height = this.heightOf(row, widths, 'regular');
      if (!this.fits(height)) {
        this.document.addPage();
        this.row(
          columns,
          widths,
          columns.map(({ head }) => head),
          true,
        );
      }
      this.row(columns, widths, row, false);
    }
    this.document.moveDown(0.8);
    return this;
  }

  next(): this {
    this.document.addPage();
    return this;
  }

  /** The finished paper; nothing can be added to it. */
  done(): Readable {
    const { start, count } = this.document.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.document.switchToPage(page);
      this.document.page.margins.bottom = 0;
      const y = this.document.page.height - margin;
      this.document
        .moveTo(margin, y - 8)
        .lineTo(margin + this.width, y - 8)
        .lineWidth(0.5)
        .stroke(ink.rule);
      this.document.font('regular').fontSize(8).fillColor(ink.muted);
      this.document.text(onPaper(this.foot), margin, y, { width: this.width - 90, height: 12, ellipsis: true });
      const place = `page ${page - start + 1} of ${count}`;
      this.document.text(place, margin, y, { width: this.width, align: 'right', lineBreak: false });
      if (this.mark) {
        this.document.font('bold').fontSize(8).fillColor(ink.mark);
        this.document.text(onPaper(this.mark), margin, margin / 2, {
          width: this.width,
          align: 'right',
          lineBreak: false,
        });
      }
    }
    this.document.end();
    return this.document as unknown as Readable;
  }

  private row(
    columns: readonly PaperColumn[],
    widths: readonly number[],
    cells: readonly string[],
    head: boolean,
  ): void {
    const height = this.heightOf(cells, widths, head ? 'bold' : 'regular');
    const y = this.document.y;
    if (head) this.document.rect(margin, y, this.width, height).fill(ink.tint);
    this.document
      .font(head ? 'bold' : 'regular')
      .fontSize(8.5)
      .fillColor(ink.text);
    let x = margin;
    for (const [i, column] of columns.entries()) {
      const width = widths[i] ?? 0;
      const text = onPaper(cells[i] ?? '');
      this.document.text(text, x + rowPad, y + rowPad, { width: width - 2 * rowPad, align: column.align ?? 'left' });
      x += width;
    }
    const end = y + height;
    this.document
      .moveTo(margin, end)
      .lineTo(margin + this.width, end)
      .lineWidth(0.5)
      .stroke(ink.rule);
    this.document.x = margin;
    this.document.y = end;
  }

  private heightOf(cells: readonly string[], widths: readonly number[], font: 'regular' | 'bold'): number {
    this.document.font(font).fontSize(8.5);
    const heights = cells.map((cell, i) =>
      this.document.heightOfString(onPaper(cell) || ' ', { width: (widths[i] ?? 0) - 2 * rowPad }),
    );
    // A cell that is longer than a sheet is cut there by the sheet's own end.
    return Math.min(Math.max(...heights) + 2 * rowPad, 600);
  }

  private fits(height: number): boolean {
    return this.document.y + height <= this.document.page.height - this.document.page.margins.bottom;
  }

  private room(height: number): void {
    if (!this.fits(height)) this.document.addPage();
  }
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
