import { type HostObject, objectOf, type ObjectType } from '../object-type';

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
const addinServiceType: ObjectType<null> = { name: 'AddinInternalService', methods: { NotifyActionHandlerReady: () => undefined } };

/** Services that office.js asks for by name when it starts; `null` for any other. */
export function serviceOf(name: string): HostObject | null {
  if (name === 'Microsoft.ExcelServices.CustomFunctions') return objectOf(customFunctionsType, null);
  return name.endsWith('.AddinInternalService') ? objectOf(addinServiceType, null) : null;
}
