/// <reference types="office-js" />
import { wrapSettings } from '../../../workbook/settingsPart';
import { byteLength } from '../pieces';
import type { SettingsState } from '../state';
import { step, type Step } from './step';

const ACTION_BYTES = 600;

/** Puts the settings into the part that is there, or into a new one. */
export function settingsStep({ parts: [first] }: SettingsState, settings: string): Step {
  const xml = wrapSettings(settings);
  return step(byteLength(xml) * 2 + ACTION_BYTES, ({ workbook: { customXmlParts } }) => {
    if (first === undefined) customXmlParts.add(xml);
    else customXmlParts.getItem(first).setXml(xml);
  });
}
