import type { Wire } from '#heart-core';
import { pointInWords } from '../exports/paper/figure-paper.ts';

interface Letter {
  content: Wire.ReportContent;
  report: Pick<Wire.ReportRecord, 'name' | 'version' | 'ownerName'>;
  note: string | null;
  link: string | null;
  /** To an address of nobody here, who cannot turn it off themselves. */
  toAddress: boolean;
}

const mostLines = 12;

/** The letter that a report comes with: its finding in words, as of when, where to read more, and how to be sent no more. */
export function letterOf({ content, report, note, link, toAddress }: Letter): string {
  const asOf = `${content.asOf.slice(0, 16).replace('T', ' ')} UTC`;
  const figures = content.parts.flatMap(({ title, answer }) =>
    (answer?.groups ?? []).slice(0, 1).map(({ total, group }) => {
      const name = answer && answer.groups.length > 1 ? `${title} (${group.name})` : title;
      return `- ${name}: ${answer ? pointInWords(total, answer.definition.unit) : ''}, n ${total.n}`;
    }),
  );
  return [
    `${report.name}, version ${report.version}, as of ${asOf}.`,
    ...(note ? ['', note] : []),
    ...(content.empty ? ['', 'Nothing was counted in this period.'] : ['', ...figures.slice(0, mostLines)]),
    ...(link ? ['', `Read it here: ${link}`] : []),
    '',
    toAddress
      ? `${report.ownerName} has this sent to you. Write to them to be sent no more.`
      : 'You are among the receivers of this report. Turn mail off under “Preferences”, or ask its owner to take you off.',
  ].join('\n');
}
