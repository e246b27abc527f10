import type { Outcome } from '../outcome';
import type { Given } from '../useCases/useCase';
import type { Surroundings } from './surroundings';

/** Gives the person what was made beside the workbook; what is to be told of it. */
export async function handedOver(
  { gift, outcome }: Given,
  { host, saveFile, copyText }: Surroundings,
): Promise<Outcome> {
  switch (gift.code) {
    case 'book': {
      const opened = await host.openNew?.(new Uint8Array(await gift.blob.arrayBuffer()));
      if (opened?.code === 'failed') return { code: 'not-opened', problem: opened.problem };
      return opened === undefined ? { code: 'checked' } : outcome;
    }
    case 'file':
      saveFile?.(gift);
      return saveFile === undefined ? { code: 'checked' } : outcome;
    case 'text':
      return (await copyText(gift.text)) ? outcome : { code: 'copy-refused', text: gift.text };
  }
}
