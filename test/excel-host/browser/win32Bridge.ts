import type { HostAnswer, HostCall, HostFacts } from './message';

interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

/**
 * Runs inside the page before any of its scripts: what Excel on Windows puts into the web view.
 * Self-contained, because Playwright sends its source text.
 */
export function win32Bridge(names: { facts: HostFacts; call: string; push: string }): void {
  const { facts } = names;
  const handlers = new Map<number, (dispatchId: number, payload: unknown) => void>();
  const call = (message: HostCall): Promise<HostAnswer> => {
    const binding: unknown = Reflect.get(window, names.call);
    return typeof binding === 'function'
      ? Promise.resolve(Reflect.apply(binding, undefined, [message]))
      : Promise.reject(new Error('The simulated Excel is not connected'));
  };
  const safe = (value: unknown): unknown =>
    Array.isArray(value)
      ? ({ toArray: () => value.map(safe), dimensions: () => 1 } satisfies SafeArray)
      : value;
  const plain = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(plain) : typeof value === 'function' ? undefined : value;

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => facts.controlId,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => facts.locale,
    GetAppDataLocale: () => facts.locale,
    GetDocUrl: () => facts.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => facts.controlId,
    GetInstanceId: () => facts.controlId,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => facts.requirementMatrix,
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.10000.20000',
    GetDialogRequirementMatrix: () => facts.requirementMatrix,
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(facts.theme),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  Object.defineProperty(window, 'external', {
    configurable: true,
    value: {
      GetContext: () => context,
      GetHostInfo: () => `Excel$Win32$16.01$${facts.locale}$telemetry$$$0`,
      GetLoggingAllowed: () => false,
      Execute(dispatchId: number, data: unknown, reply: (answer: unknown) => void) {
        const list = plain(data);
        // Windows wraps the one array of a request in a list of arguments.
        const sent: unknown = Array.isArray(list) && Array.isArray(list[0]) ? list[0] : list;
        void call({ code: 'execute', dispatchId, data: sent }).then((answer) => {
          reply(answer.status === 0 ? safe([0, answer.payload]) : answer.status);
        });
      },
      RegisterEvent(
        dispatchId: number,
        _target: string,
        handler: (dispatchId: number, payload: unknown) => void,
        reply: (status: number) => void,
      ) {
        handlers.set(dispatchId, handler);
        void call({ code: 'register', dispatchId }).then(() => {
          reply(0);
        });
      },
      UnregisterEvent(dispatchId: number, _target: string, reply: (status: number) => void) {
        handlers.delete(dispatchId);
        void call({ code: 'unregister', dispatchId }).then(() => {
          reply(0);
        });
      },
    },
  });
  Object.defineProperty(window, names.push, {
    value: (dispatchId: number, payload: unknown) => {
      handlers.get(dispatchId)?.(dispatchId, safe(payload));
    },
  });
}
