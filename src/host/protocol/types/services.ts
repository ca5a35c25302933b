import { objectOf, type ObjectType } from '../object-type';
import type { HostObject } from '../session';

const customFunctionsType: ObjectType<null> = {
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_state, _args, session) => session.functions?.ready(),
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: (_state, args, session) => {
      const results = args.value(0);
      if (Array.isArray(results)) session.functions?.receive(results);
    },
  },
};

/** The client reports that commands of the ribbon can be called. */
const addinServiceType: ObjectType<null> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: () => undefined },
};

/** `Office.addin.showAsTaskpane` and `hide`. */
const runtimeServiceType: ObjectType<null> = {
  name: 'AppRuntimeService',
  methods: {
    SetAppRuntimeState: (_state, args, session) => session.showPane?.(args.value(0) === 'Visible'),
    GetAppRuntimeState: () => 'Visible',
  },
};

/** What is to happen when the workbook is opened the next time; nothing is installed here, so it is not kept. */
const persistenceServiceType: ObjectType<null> = {
  name: 'AppRuntimePersistenceService',
  methods: { SetAppRuntimeStartState: () => undefined, GetAppRuntimeStartState: () => 'Inactive' },
};

const services: ReadonlyMap<string, ObjectType<null>> = new Map(
  Object.entries<ObjectType<null>>({
    'Microsoft.ExcelServices.CustomFunctions': customFunctionsType,
    'Microsoft.AppRuntime.AppRuntimeService': runtimeServiceType,
    'Microsoft.AppRuntime.AppRuntimePersistenceService': persistenceServiceType,
  }),
);

/** Services that office.js asks for by name when it starts; `null` for any other. */
export function serviceOf(name: string): HostObject | null {
  const type = services.get(name) ?? (name.endsWith('.AddinInternalService') ? addinServiceType : undefined);
  return type === undefined ? null : objectOf(type, null);
}
