import { Injectable } from '@nestjs/common';
import type { SignedInPerson } from '../platform/request.ts';
import type { AskedFile } from './asked-file.ts';
import { ExportsService } from './exports.service.ts';
import { FiguresService } from './figures.service.ts';
import type { MadeFile } from './made-file.ts';

/** One way to every file, whether it is of a list, of a figure or of the rows behind one. */
@Injectable()
export class Files {
  constructor(
    private readonly lists: ExportsService,
    private readonly figures: FiguresService,
  ) {}

  make(asked: AskedFile, person: SignedInPerson): Promise<MadeFile> {
    if (asked.resource === 'metrics') return this.figures.ofPoints(asked, person);
    if (asked.resource === 'metric-cases') return this.figures.ofRows(asked, person);
    return this.lists.ofList(asked, person);
  }

  /** Refuses at once what could not be made later. */
  async demand(asked: AskedFile, person: SignedInPerson): Promise<void> {
    if (asked.resource === 'metrics' || asked.resource === 'metric-cases') this.figures.demand(asked);
    else await this.lists.question(asked, person);
  }
}
