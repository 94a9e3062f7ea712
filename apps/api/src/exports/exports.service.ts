import { Inject, Injectable } from '@nestjs/common';
import { type ExportableList, mayDo, Refusal } from '#heart-core';
import { CaseReading, naming } from '../cases/case-reading.ts';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { House } from '../platform/house.ts';
import { readAsked, type WholeList } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { type AskedFile, demandNames, readAbout } from './asked-file.ts';
import { Lists } from './lists.ts';
import { demoMark, fileName, type MadeFile, makeFile, type Rows, typeOf } from './made-file.ts';
import { Reading } from './reading.ts';
import { type Sheet, sheets } from './sheets.ts';

/** What stands over a file. */
export interface Heading {
  title: string;
  asked: (readonly string[])[];
}

/** A list's file as it was asked for, and the question behind its rows. */
export interface ListQuestion {
  whole: WholeList;
  sheet: Sheet;
  heading: Heading;
  about: boolean;
  filters: string[];
}

/** Lists as files: the same rows for the same person as on the screen, however many there are. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly lists: Lists,
    private readonly reads: CaseReading,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The question for a list's file; whoever may not read the list may not take it away. */
  async question(asked: AskedFile, person: SignedInPerson): Promise<ListQuestion> {
    const sheet = Object.hasOwn(sheets, asked.resource) ? sheets[asked.resource as ExportableList] : undefined;
    const route = sheet && this.lists.of(asked.resource);
    if (!sheet || !route) throw new Refusal('not-found');
    if (!mayDo(person.role, route.rule.deed)) throw new Refusal('forbidden');
    if (asked.format === 'pdf')
      throw invalid([{ pointer: '/format', code: 'choice', detail: 'A list is a csv or an xlsx.' }]);
    const { about, query } = readAbout(asked.query);
    const { short } = route;
    demandNames(query, ['filter', 'sort', ...(short ? [short] : [])]);
    const { [short ?? '']: named, ...plain } = query;
    const given = named === undefined ? plain : { ...plain, filter: withNamed(plain.filter, short as string, named) };
    const list = readAsked(route.listing, given);
    const whole = await this.lists.whole(route, list, person);
    const heading = { title: sheet.title, asked: toldOf(given, [list.sort, list.order]) };
    return { whole, sheet, heading, about, filters: Object.keys(list.filter) };
  }

  /** The first rows of a list and how many there are, as its file would hold them: for papers that show a few of many. */
  async firstRows(asked: AskedFile, most: number, person: SignedInPerson) {
    const { whole, sheet, heading } = await this.question(asked, person);
    const reading = await Reading.open((this.house.db.options as { url: string }).url, whole, sheet);
    try {
      const total = await reading.count();
      const { columns, values } = rowsOf(reading, sheet);
      const rows: unknown[][] = [];
      for await (const row of values(most)) rows.push(row);
      return { title: sheet.title, told: heading.asked, columns, rows, total };
    } finally {
      await reading.close();
    }
  }

  async ofList(asked: AskedFile, person: SignedInPerson): Promise<MadeFile> {
    const question = await this.question(asked, person);
    await this.remember(asked, person, { filters: question.filters });
    return this.make(asked, question, person);
  }

  /** Opens the file of a question. Where it names a case or a customer, that it was read is noted before anything leaves. */
  async make(asked: AskedFile, question: ListQuestion, person: SignedInPerson): Promise<MadeFile> {
    const { whole, sheet, heading, about, filters } = question;
    const { format } = asked;
    const reading = await Reading.open((this.house.db.options as { url: string }).url, whole, sheet);
    try {
      if (filters.some((name) => naming.includes(name))) await this.reads.remember(await reading.cases(), person);
      const asOf = this.clock.now();
      const facts = (n: number) => this.facts(heading, asOf, n, person);
      const above = about && format === 'csv';
      const total = above || asked.counted ? await reading.count() : null;
      const stream = makeFile(asked, heading.title, rowsOf(reading, sheet), facts, above ? facts(total ?? 0) : []);
      const name = fileName(heading.title, format, asOf, this.config.demo);
      return { name, type: typeOf[format], stream, progress: () => ({ rows: reading.read, total }) };
    } catch (problem) {
      await reading.close();
      throw problem;
    }
  }

  /** What a file is, in words: the same over a CSV file, on the last sheet of an XLSX file and at the foot of a PDF. */
  facts({ title, asked }: Heading, asOf: Date, n: number, person: SignedInPerson): (readonly string[])[] {
    const mark = this.config.demo ? [['DEMO', demoMark]] : [];
    return [
      ['Heartdesk', title],
      ...asked,
      ['As of', asOf.toISOString()],
      ['Times', 'UTC'],
      ['Rows', String(n)],
      ['Taken by', person.name],
      ...mark,
    ];
  }

  async remember(asked: AskedFile, person: SignedInPerson, refs: Record<string, unknown>): Promise<void> {
    const { resource, format } = asked;
    await this.house.deed((tx) =>
      note(tx, { deed: 'export.take', person, at: this.clock.now(), refs: { resource, format, ...refs } }),
    );
  }
}

function rowsOf(reading: Reading, { shown }: Sheet): Rows {
  if (!shown) return { columns: reading.columns, values: (most) => reading.rows(most), csv: () => reading.csv() };
  const values = async function* (most?: number) {
    for await (const row of reading.shown(most)) yield shown.map(({ name }) => row[name]);
  };
  return { columns: shown, values };
}

/** A filter of the list with the one that may stand alone in it; a filter that is no object is refused as such later. */
function withNamed(filter: unknown, name: string, value: unknown): unknown {
  try {
    return JSON.stringify({ ...(filter === undefined ? {} : JSON.parse(String(filter))), [name]: value });
  } catch {
    return filter;
  }
}

function toldOf({ filter }: Record<string, unknown>, [sort, order]: readonly [string, string]): (readonly string[])[] {
  const given: Record<string, unknown> = filter === undefined ? {} : JSON.parse(String(filter));
  const parts = Object.entries(given).map(([name, value]) => `${name}: ${[value].flat().join(', ')}`);
  return [
    ['Filter', parts.length > 0 ? parts.join('; ') : 'none'],
    ['Sorted by', `${sort}, ${order === 'ASC' ? 'ascending' : 'descending'}`],
  ];
}
