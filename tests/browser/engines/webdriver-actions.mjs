// Playwright's input as WebDriver's.
//   actionOf('Input.dispatchKeyEvent', { type: 'keyDown', key: 'PageDown' })
//     { type: 'key', id: 'keyboard', actions: [{ type: 'keyDown', value: '\uE00F' }] }
export function actionOf(method, event) {
  switch (method) {
    case 'Input.dispatchKeyEvent':
      return source('key', 'keyboard', { type: event.type, value: KEYS[event.key] ?? event.key });
    case 'Input.dispatchMouseEvent':
      return source('pointer', 'mouse', pointerAction(event));
    case 'Input.dispatchWheelEvent':
      return source('wheel', 'wheel', {
        type: 'scroll',
        duration: 0,
        ...pick(event),
        deltaX: event.deltaX,
        deltaY: event.deltaY,
      });
    default:
      throw new Error(`${method} is not possible in WebKitGTK`);
  }
}

const KEYS = Object.fromEntries(
  Object.entries({
    Backspace: 0xe003,
    Tab: 0xe004,
    Enter: 0xe007,
    Shift: 0xe008,
    Control: 0xe009,
    Alt: 0xe00a,
    Escape: 0xe00c,
    PageUp: 0xe00e,
    PageDown: 0xe00f,
    End: 0xe010,
    Home: 0xe011,
    ArrowLeft: 0xe012,
    ArrowUp: 0xe013,
    ArrowRight: 0xe014,
    ArrowDown: 0xe015,
    Insert: 0xe016,
    Delete: 0xe017,
    F1: 0xe031,
    F5: 0xe035,
    F11: 0xe03b,
    Meta: 0xe03d,
  }).map(([key, code]) => [key, String.fromCharCode(code)]),
);

const BUTTONS = { left: 0, middle: 1, right: 2 };

function source(type, id, action) {
  return { type, id, ...(type === 'pointer' && { parameters: { pointerType: 'mouse' } }), actions: [action] };
}

function pointerAction(event) {
  if (event.type === 'move') return { type: 'pointerMove', duration: 0, ...pick(event) };
  return { type: event.type === 'down' ? 'pointerDown' : 'pointerUp', button: BUTTONS[event.button] };
}

function pick({ x, y }) {
  return { x: Math.round(x), y: Math.round(y), origin: 'viewport' };
}
