import { found } from '../arguments';
import { HostError } from '../host-error';
import { type HostObject, objectOf, type ObjectType } from '../object-type';
import type { Session } from '../session';

interface SettingState {
  readonly key: string;
  readonly session: Session;
}

const settingType: ObjectType<SettingState> = {
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key, session }) => {
        if (!session.document.settings.has(key)) throw new HostError('ItemNotFound');
        return session.document.settings.get(key) ?? null;
      },
      set: ({ key, session }, value) => store(session, key, value),
    },
  },
  methods: {
    Delete: ({ key, session }) => {
      const settings = new Map(session.document.settings);
      if (!settings.delete(key)) throw new HostError('ItemNotFound');
      session.document.setSettings(settings, 'api');
    },
  },
};

function store(session: Session, key: string, value: unknown): void {
  session.document.setSettings(new Map([...session.document.settings, [key, value]]), 'api');
}

function settingOf(session: Session, key: string): HostObject | null {
  return session.document.settings.has(key) ? objectOf(settingType, { key, session }) : null;
}

/** `workbook.settings`: the add-in's own values in the workbook; keys keep their case. */
export const settingsType: ObjectType<Session> = {
  name: 'SettingCollection',
  items: (session) => [...session.document.settings.keys()].map((key) => objectOf(settingType, { key, session })),
  methods: {
    Add: (session, args) => {
      store(session, args.text(0), args.value(1) ?? null);
      return settingOf(session, args.text(0));
    },
    GetItem: (session, args) => found(settingOf(session, args.text(0))),
    GetItemOrNullObject: (session, args) => settingOf(session, args.text(0)),
  },
};
