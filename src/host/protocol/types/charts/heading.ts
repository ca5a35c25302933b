import type { ChartHeading } from '../../../document/drawings/chart';
import { asBoolean, asText } from '../../arguments';
import { objectOf, type ObjectType, type Property } from '../../object-type';
import type { HostObject, Session } from '../../session';
import { formatObject, type Look, within } from './formats';

interface HeadingState {
  readonly look: Look<ChartHeading>;
  /** What stands there as long as nobody has given a text. */
  readonly ownText: (session: Session) => string;
}

function headingType(name: 'ChartTitle' | 'ChartAxisTitle', overlay: boolean): ObjectType<HeadingState> {
  const ofTitle: Record<string, Property<HeadingState>> = {
    Overlay: {
      get: ({ look }) => look.get().overlay,
      set: ({ look }, value) => look.set(`${name}.overlay`, (heading) => ({ ...heading, overlay: asBoolean(value) })),
    },
  };
  return {
    name,
    properties: {
      Text: {
        get: ({ look, ownText }, session) => look.get().text ?? ownText(session),
        // A title that gets a text is shown.
        set: ({ look }, value) => {
          const text = asText(value);
          look.set(`${name}.text`, (heading) => ({ ...heading, text, visible: true }));
        },
      },
      Visible: {
        get: ({ look }) => look.get().visible,
        set: ({ look }, value) => {
          const visible = asBoolean(value);
          look.set(`${name}.visible`, (heading) => ({ ...heading, visible, text: visible ? heading.text : null }));
        },
      },
      ...(overlay ? ofTitle : {}),
    },
    navigation: { Format: ({ look }) => formatObject(`${name}Format`, { font: within(look, 'font') }) },
  };
}

const titleType = headingType('ChartTitle', true);
const axisTitleType = headingType('ChartAxisTitle', false);

export function titleObject(look: Look<ChartHeading>, ownText: HeadingState['ownText']): HostObject {
  return objectOf(titleType, { look, ownText });
}

export function axisTitleObject(look: Look<ChartHeading>, ownText: HeadingState['ownText']): HostObject {
  return objectOf(axisTitleType, { look, ownText });
}
