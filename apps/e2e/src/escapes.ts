/**
 * What a course's own script may try against the app, each run inside its frame: `APP` is the app's origin, `ASK` the body of its own question "who is
 * signed in". Each returns what it got hold of; nothing, an error or silence is a refusal.
 */
export const escapes: [name: string, body: string][] = [
  ['reads cookies', `return document.cookie || undefined`],
  ['writes a cookie', `document.cookie = 'robo=1'; return document.cookie`],
  ['reads the cookie store', `return (await cookieStore.getAll()).length`],
  ['opens localStorage', `localStorage.setItem('robo', '1'); return localStorage.getItem('robo')`],
  ['opens sessionStorage', `sessionStorage.setItem('robo', '1'); return sessionStorage.getItem('robo')`],
  ['opens indexedDB', `return new Promise((ok, no) => { const r = indexedDB.open('robo'); r.onsuccess = () => ok('open'); r.onerror = no })`],
  ['opens the caches', `await caches.open('robo'); return 'open'`],
  ['opens the private files', `await navigator.storage.getDirectory(); return 'open'`],
  ['reads the page around it', `return parent.document.body.innerText`],
  ['writes into the page around it', `parent.document.title = 'robo'; return 'written'`],
  ['reads the storage of the page around it', `return parent.localStorage.length`],
  ['reads the address of the page around it', `return parent.location.href`],
  ['reads the name of the page around it', `return top.name`],
  ['calls the functions of the page around it', `return await parent.fetch(APP)`],
  ['reads its own element in the page', `return frameElement && 'found'`],
  ['has an opener', `return opener && 'found'`],
  ['knows from whom it was opened', `return document.referrer || undefined`],
  ['sends the page elsewhere', `top.location.href = APP + '/robado'`],
  ['replaces the page', `top.location.replace(APP + '/robado')`],
  ['runs script in the page by its address', `top.location = 'javascript:document.title="robo"'`],
  ['changes the fragment of the page', `parent.location.hash = '#robado'`],
  ['goes back in the history of the page', `top.history.back(); return 'gone'`],
  ['closes the page', `top.close()`],
  ['claims an address of the app', `history.pushState(null, '', APP + '/robado'); return location.href`],
  ['becomes the app by its domain', `document.domain = 'localhost'; return document.domain`],
  ['presses a link that takes the whole page', `press({ href: APP + '/robado', target: '_top' })`],
  ['presses a link that takes the page around it', `press({ href: APP + '/robado', target: '_parent' })`],
  ['downloads a file', `press({ href: 'data:application/octet-stream,robo', download: 'robo.exe' })`],
  ['opens the app in a window of its own', `const w = open(APP + '/perfil', 'robo'); await wait(800); return w && w.document.body.innerText`],
  ['runs script in a new window as the app', `const w = open('javascript:fetch("/graphql")', 'robo2'); await wait(300); return w && w.origin === APP && 'ran'`],
  ['asks the API by GET with credentials', `return (await fetch(APP + '/graphql?operationName=CurrentViewer', { credentials: 'include' })).status`],
  ['asks the API by POST with credentials', `return (await fetch(APP + '/graphql', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json', 'x-amoxtli-csrf': '1' }, body: ASK })).text()`],
  ['asks the API without leave to read', `return (await fetch(APP + '/graphql', { method: 'POST', mode: 'no-cors', credentials: 'include', body: ASK })).type`],
  ['asks the API on its own host', `return (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'x-amoxtli-csrf': '1' }, body: ASK })).text()`],
  ['asks the API by XMLHttpRequest', `return new Promise((ok, no) => { const x = new XMLHttpRequest(); x.withCredentials = true; x.open('POST', APP + '/graphql'); x.onload = () => ok(x.status); x.onerror = no; x.send(ASK) })`],
  ['sends a beacon to the API', `navigator.sendBeacon(APP + '/graphql', ASK)`],
  ['opens a socket to the app', `return new Promise((ok, no) => { const s = new WebSocket(APP.replace('http', 'ws') + '/graphql'); s.onopen = () => ok('open'); s.onerror = no })`],
  ['listens to events of the app', `return new Promise((ok, no) => { const s = new EventSource(APP + '/graphql', { withCredentials: true }); s.onopen = () => ok('open'); s.onerror = no })`],
  ['registers a service worker', `await navigator.serviceWorker.register('/c/robo.js'); return 'registered'`],
  ['starts a worker of the app', `new Worker(APP + '/assets/robo.js'); return 'started'`],
  ['starts a shared worker of the app', `return new Promise((ok, no) => { const w = new SharedWorker(APP + '/robo.js'); w.onerror = no; w.port.onmessage = () => ok('heard') })`],
  ['runs a script of the app', `return new Promise((ok, no) => { const s = document.createElement('script'); s.src = APP + '/graphql?callback=robo'; s.onload = () => ok('ran'); s.onerror = no; document.body.append(s) })`],
  ['puts the app in a frame', `return within('iframe', 'src', APP + '/perfil')`],
  ['puts the app in an object', `return within('object', 'data', APP + '/perfil')`],
  ['posts a form to the API, in its own place', `send('_self')`],
  ['posts a form to the API, over the page', `send('_top')`],
  ['posts a form to the API, in a new window', `send('_blank')`],
  ['stops the person with an alert', `alert('robo')`],
  ['asks the person to confirm', `return confirm('robo') || undefined`],
  ['asks the person for a password', `return prompt('Contraseña') || undefined`],
  ['prints', `print()`],
  ['fills the screen', `await document.documentElement.requestFullscreen(); return 'filled'`],
  ['reads the clipboard', `return await navigator.clipboard.readText()`],
  ['asks where the person is', `return new Promise((ok, no) => navigator.geolocation.getCurrentPosition(() => ok('found'), no))`],
  ['opens the camera', `await navigator.mediaDevices.getUserMedia({ video: true }); return 'open'`],
  ['asks for kept passwords', `return await navigator.credentials.get({ password: true }) && 'found'`],
  ['sends notifications', `return (await Notification.requestPermission()) === 'granted' ? 'granted' : undefined`],
  ['speaks on a channel of the app', `new BroadcastChannel('amoxtli').postMessage('robo')`],
];

/** One attempt as an expression for the frame: an answer within a second and a half, or "refused". */
export const attempt = (body: string, app: string, ask: string): string => `(async () => {
  const APP = ${JSON.stringify(app)}, ASK = ${JSON.stringify(ask)};
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const press = (attributes) => { const a = Object.assign(document.createElement('a'), attributes); document.body.append(a); a.click(); a.remove() };
  const send = (target) => { const f = Object.assign(document.createElement('form'), { method: 'post', action: APP + '/graphql', target }); document.body.append(f); f.submit(); f.remove() };
  const within = async (tag, key, url) => { const e = document.createElement(tag); e[key] = url; document.body.append(e); await wait(800); const got = e.contentDocument?.body?.innerText; e.remove(); return got || undefined };
  const tried = (async () => { ${body} })().catch(() => undefined);
  const got = await Promise.race([tried, wait(1500)]);
  return got === undefined || got === null ? 'refused' : String(got);
})()`;
