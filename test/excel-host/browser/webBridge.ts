import type { HostAnswer, HostCall, HostFacts } from './message';

/**
 * Runs inside the page of "Excel on the web", which holds the add-in in an iframe and talks to it with
 * postMessage. Self-contained, because Playwright sends its source text.
 */
export function webBridge(names: {
  facts: HostFacts;
  call: string;
  push: string;
  paneUrl: string;
  conversation: string;
}): void {
  const { facts, conversation } = names;
  const registrations = new Map<number, { action: unknown; correlation: unknown; source: Window }>();
  const call = (message: HostCall): Promise<HostAnswer> => {
    const binding: unknown = Reflect.get(window, names.call);
    return typeof binding === 'function'
      ? Promise.resolve(Reflect.apply(binding, undefined, [message]))
      : Promise.reject(new Error('The simulated Excel is not connected'));
  };
  const separator = names.paneUrl.includes('?') ? '&' : '?';
  const hostInfo = ['Excel', 'Web', '16.01', facts.locale, facts.controlId, '', '', '0'];
  const frame = document.createElement('iframe');
  frame.style.cssText = 'border:0;position:fixed;inset:0;width:100%;height:100%';
  frame.title = 'Add-in';
  frame.name = JSON.stringify({
    baseFrameName: `_xdm_0${conversation}`,
    hostInfo: hostInfo.join('|'),
    xdmInfo: `${conversation}|${facts.controlId}|${window.location.origin}`,
    serializerVersion: '1',
    flights: '[]',
  });
  frame.src = `${names.paneUrl}${separator}_host_Info=${hostInfo.join('$')}`;

  const appContext = {
    _id: facts.controlId,
    _appName: 16,
    _appVersion: '16.01',
    _appUILocale: facts.locale,
    _dataLocale: facts.locale,
    _docUrl: facts.documentUrl,
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: facts.controlId,
    _appInstanceId: facts.controlId,
    _touchEnabled: false,
    _commerceAllowed: false,
    _appMinorVersion: 1,
    _requirementMatrix: facts.requirementMatrix,
    _dialogRequirementMatrix: facts.requirementMatrix,
    _hostFullVersion: '16.0.10000.20000',
    _initialDisplayMode: 0,
  };
  const post = (
    target: Window,
    action: unknown,
    correlation: unknown,
    data: unknown,
    responseType: number,
  ): void => {
    target.postMessage(
      JSON.stringify({
        _messageType: 1,
        _actionName: action,
        _conversationId: conversation,
        _correlationId: correlation,
        _origin: window.location.origin,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
      '*',
    );
  };

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const source = frame.contentWindow;
    if (typeof event.data !== 'string' || source === null || event.source !== source) return;
    const message: unknown = JSON.parse(event.data);
    if (typeof message !== 'object' || message === null) return;
    const field = (name: string): unknown => Reflect.get(message, name);
    const dataField = (name: string): unknown => {
      const data = field('_data');
      return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
    };
    if (field('_conversationId') !== conversation || field('_messageType') !== 0) return;
    const action = field('_actionName');
    const correlation = field('_correlationId');
    const kind = field('_actionType');
    if (kind === 1 || kind === 2) {
      const dispatchId = Number(dataField('eventDispId'));
      if (kind === 1) registrations.set(dispatchId, { action, correlation, source });
      else registrations.delete(dispatchId);
      void call({ code: kind === 1 ? 'register' : 'unregister', dispatchId }).then(() => {
        post(source, action, correlation, { Error: 0 }, 0);
      });
      return;
    }
    if (action === 'ContextActivationManager_getAppContextAsync') {
      post(source, action, correlation, appContext, 0);
      return;
    }
    if (action !== 'executeMethod') {
      post(source, action, correlation, {}, 0);
      return;
    }
    const method = dataField('DdaMethod');
    const dispatchId =
      typeof method === 'object' && method !== null ? Number(Reflect.get(method, 'DispatchId')) : -1;
    const data = dataField('ArrayData') ?? field('_data');
    void call({ code: 'execute', dispatchId, data }).then((answer) => {
      post(
        source,
        action,
        correlation,
        { Version: '1', Error: answer.status, Data: answer.status === 0 ? answer.payload : undefined },
        0,
      );
    });
  });

  Object.defineProperty(window, names.push, {
    value: (dispatchId: number, payload: unknown) => {
      const registration = registrations.get(dispatchId);
      if (registration === undefined) return;
      post(registration.source, registration.action, registration.correlation, payload, 1);
    },
  });
  document.body.append(frame);
}
