import { useEffect, useState } from 'react';
import { type Fault, faultOf } from '../../commands';
import { DataFault } from '../../workbook/data/fault';
import { pacedBy } from '../../workbook/data/pace';
import type { DataSelection } from '../../workbook/data/select';
import { readSeries, type SeriesReading } from '../../workbook/data/series';
import type { DataTable } from '../../workbook/data/table';

/** The series of what is chosen, or why there are none. */
export type SeriesState =
  /** `last` is what was read of an earlier choice. */
  | { readonly state: 'reading'; readonly last: SeriesReading | null }
  | { readonly state: 'read'; readonly reading: SeriesReading }
  | { readonly state: 'refused'; readonly fault: DataFault }
  | { readonly state: 'failed'; readonly fault: Fault };

type Ended = Exclude<SeriesState, { readonly state: 'reading' }>;

/** The series of a selection, read anew in turns when it changes; an older reading is called off. */
export function useSeries(table: DataTable, selection: DataSelection): SeriesState {
  const [found, setFound] = useState<{ readonly of: DataSelection; readonly ended: Ended } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const tell = (ended: Ended): void => {
      if (!abort.signal.aborted) setFound({ of: selection, ended });
    };
    readSeries(table, selection, pacedBy(abort.signal)).then(
      (reading) => tell({ state: 'read', reading }),
      (error: unknown) =>
        tell(
          error instanceof DataFault ? { state: 'refused', fault: error } : { state: 'failed', fault: faultOf(error) },
        ),
    );
    return () => abort.abort();
  }, [table, selection]);
  if (found?.of === selection) return found.ended;
  return { state: 'reading', last: found?.ended.state === 'read' ? found.ended.reading : null };
}
