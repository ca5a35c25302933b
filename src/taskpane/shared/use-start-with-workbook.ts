import { useCallback, useEffect, useState } from 'react';
import { useActions } from './actions';

/** Whether the add-in starts with the workbook, and the way to change it. */
export interface StartWithWorkbook {
  /** `null` until Excel has told, and where it does not. */
  readonly starts: boolean | null;
  readonly change: (starts: boolean) => void;
}

/** Asks Excel whether the add-in starts when this workbook is opened. */
export function useStartWithWorkbook(): StartWithWorkbook {
  const { workbook, run } = useActions();
  const [starts, setStarts] = useState<boolean | null>(null);
  useEffect(() => {
    let gone = false;
    void workbook.startsWithWorkbook().then((told) => {
      if (!gone) setStarts(told);
    });
    return () => {
      gone = true;
    };
  }, [workbook]);
  const change = useCallback(
    (wanted: boolean) => {
      void run(workbook.startWithWorkbook(wanted)).then((done) => {
        if (done) setStarts(wanted);
      });
    },
    [workbook, run],
  );
  return { starts, change };
}
