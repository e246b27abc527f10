import { SCENARIO } from './scenario.js';

/** The page that a person opens in a real Excel: it takes down what each step of the scenario answers. */
const page = {
  start: document.querySelector('button'),
  told: document.querySelector('output'),
  text: document.querySelector('textarea'),
};

interface Taken {
  readonly name: string;
  readonly answer: unknown;
}

async function taken(name: string, run: (context: Excel.RequestContext) => Promise<unknown>): Promise<Taken> {
  try {
    return { name, answer: (await Excel.run(run)) ?? null };
  } catch (error) {
    return { name, answer: { error: String(Object(error).code) } };
  }
}

async function record(): Promise<void> {
  const { host, platform, version } = Office.context.diagnostics;
  const steps: Taken[] = [];
  for (const { name, run } of SCENARIO) {
    if (page.told !== null)
      page.told.textContent = `${String(steps.length + 1)}/${String(SCENARIO.length)}: ${name}`;
    steps.push(await taken(name, run));
  }
  const transcript = {
    version: 1,
    excel: { host, platform, version, locale: Office.context.displayLanguage },
    day: new Date().toISOString().slice(0, 10),
    steps,
  };
  const text = `${JSON.stringify(transcript, null, 2)}\n`;
  if (page.text !== null) page.text.value = text;
  const isKept = await fetch('transcript', { method: 'POST', body: text })
    .then(({ ok }) => ok)
    .catch(() => false);
  if (page.told !== null) {
    page.told.textContent = isKept
      ? 'Đã ghi xong vào test/excel-host/transcripts.'
      : 'Đã ghi xong: chép đoạn dưới đây.';
  }
}

void Office.onReady().then(() => {
  if (page.start === null) return;
  page.start.disabled = false;
  page.start.addEventListener('click', () => {
    void record();
  });
});
