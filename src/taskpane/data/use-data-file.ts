import { useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../../commands';
import type { Language } from '../../locales/language';
import { DataFault } from '../../workbook/data/fault';
import { pacedBy } from '../../workbook/data/pace';
import { checkSize, readData } from '../../workbook/data/read-data';
import { useActions } from '../shared/actions';
import { dataMemory, type ReadFile } from './data-memory';
import { type OwnPlaces, preselected } from './preselect';

/** How far the taking in of a file is. */
export type FileStep =
  | { readonly step: 'choose'; readonly ended: FileEnd | null }
  /** `done` is the part that is read, 0–1; `undefined` before that is known. */
  | { readonly step: 'reading'; readonly name: string; readonly done: number | undefined }
  /** The file holds several tables. */
  | { readonly step: 'bundle'; readonly file: File; readonly tables: readonly string[] }
  | { readonly step: 'pick'; readonly file: ReadFile };

/** Why a file is not there to pick from. */
export type FileEnd =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly name: string; readonly fault: DataFault }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** The file that is taken in, and what can be done with it. */
export interface DataFileHandle {
  readonly step: FileStep;
  /** Reads what was chosen or dropped. */
  readonly take: (files: readonly File[], table?: string) => void;
  readonly cancel: () => void;
  /** Keeps what is picked of the file. */
  readonly pick: (file: ReadFile) => void;
  /** Puts the file away. */
  readonly forget: () => void;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  checkSize(file.size);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that is gone or locked by now.
    throw new DataFault('unreadable');
  }
}

/**
 * Reads a file in turns, so that the pane goes on answering; a reading that is called off, or whose view is gone, ends.
 */
export function useDataFile(language: Language, own: OwnPlaces): DataFileHandle {
  const { workbook } = useActions();
  const memory = dataMemory(workbook);
  const [step, setStep] = useState<FileStep>(
    memory.file === null ? { step: 'choose', ended: null } : { step: 'pick', file: memory.file },
  );
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const keep = (file: ReadFile | null): void => {
    memory.file = file;
    setStep(file === null ? { step: 'choose', ended: null } : { step: 'pick', file });
  };
  const read = async (file: File, table: string | null, { signal }: AbortController): Promise<void> => {
    const { name } = file;
    setStep({ step: 'reading', name, done: undefined });
    try {
      const pace = pacedBy(signal, (done) => setStep({ step: 'reading', name, done }));
      const read = await readData({ name, bytes: await bytesOf(file) }, { language, dataset: table, pace });
      const standing = await workbook.standingTable(read);
      if (signal.aborted) return;
      keep({ name, table: read, standing, selection: preselected(read, standing?.keys ?? [], own) });
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof DataFault && error.fault === 'bundle')
        setStep({ step: 'bundle', file, tables: error.choices });
      else
        setStep({
          step: 'choose',
          ended:
            error instanceof DataFault
              ? { kind: 'refused', name, fault: error }
              : { kind: 'failed', fault: faultOf(error) },
        });
    }
  };
  return {
    step,
    take: (files, table) => {
      const [first] = files;
      if (first === undefined) return;
      current.current?.abort();
      current.current = new AbortController();
      if (files.length === 1) void read(first, table ?? null, current.current);
      else {
        const fault = new DataFault('several', { count: String(files.length) });
        setStep({ step: 'choose', ended: { kind: 'refused', name: first.name, fault } });
      }
    },
    cancel: () => {
      current.current?.abort();
      setStep({ step: 'choose', ended: { kind: 'cancelled' } });
    },
    pick: keep,
    forget: () => keep(null),
  };
}
