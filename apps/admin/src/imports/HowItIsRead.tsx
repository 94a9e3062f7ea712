import type { ImportMapping, ImportPreview } from '#heart-core/wire';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { useImportWords } from './useImportWords.ts';

type Options = NonNullable<ImportMapping['options']>;

const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'iso-8859-2', 'windows-1251', 'shift_jis', 'gb18030'];
const delimiters = [',', ';', '\t', '|'];
const withFound = (found: string, known: string[]) => [...new Set([...known, found])];

interface HowItIsReadProps {
  preview: Pick<ImportPreview, 'delimiter' | 'encoding' | 'sheet' | 'sheets'>;
  options: Options;
  onChange: (options: Options) => void;
}

/** Of a text its delimiter and its encoding, of a workbook its sheet: found, and to be corrected. */
export const HowItIsRead = ({ preview, options, onChange }: HowItIsReadProps) => {
  const t = useT();
  const { number } = useImportWords();
  if (preview.sheet !== null)
    return (
      <Picker
        label={t('imports.sheet')}
        value={preview.sheet}
        onChange={(sheet) => onChange({ ...options, sheet })}
        options={preview.sheets.map(({ name, rows }) => ({
          value: name,
          label: t('imports.sheetRows', { name, n: number(rows) }),
        }))}
        width={240}
      />
    );
  return (
    <>
      <Picker
        label={t('imports.delimiter')}
        value={preview.delimiter}
        onChange={(delimiter) => onChange({ ...options, delimiter })}
        options={withFound(preview.delimiter, delimiters).map((value) => ({
          value,
          label: value === '\t' ? t('imports.tab') : value,
        }))}
      />
      <Picker
        label={t('imports.encoding')}
        value={preview.encoding}
        onChange={(encoding) => onChange({ ...options, encoding })}
        options={withFound(preview.encoding, encodings).map((value) => ({ value, label: value }))}
        width={190}
      />
    </>
  );
};
