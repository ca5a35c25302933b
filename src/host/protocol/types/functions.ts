import { daysBefore1904, serialOfDate } from '../../document/calendar';
import { objectOf, type ObjectType } from '../object-type';
import type { Session } from '../session';

/** What a function came to: a value, or the name of an error. */
interface FunctionAnswer {
  readonly value: number | null;
  readonly error: string | null;
}

const functionResultType: ObjectType<FunctionAnswer> = {
  name: 'FunctionResult',
  properties: { Value: { get: ({ value }) => value }, Error: { get: ({ error }) => error } },
};

/** `workbook.functions`: of Excel's functions those that the add-in calls. */
export const functionsType: ObjectType<Session> = {
  name: 'Functions',
  methods: {
    Date: ({ document }, args) => {
      const day =
        serialOfDate(args.integer(0), args.integer(1), args.integer(2)) - (document.date1904 ? daysBefore1904 : 0);
      const answer = day < 0 ? { value: null, error: '#NUM!' } : { value: day, error: null };
      return objectOf(functionResultType, answer);
    },
  },
};
