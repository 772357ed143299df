//! Invariant 6 from inside: what script in the page could try, and what becomes of it.

use anyhow::{Context, Result};
use chancery_protocol::COMMAND_NAMES;
use chancery_tests::app::{App, Options};
use serde_json::{Value, json};

use crate::foreign::Stranger;

/// What the page's policy refuses is told to the page and to the console.
const LISTEN: &str = "
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
";

const LEAVE: &str = "
    location.href = arguments[0];
    await new Promise((resolve) => setTimeout(resolve, 500));
    return location.href;
";

const FRAME: &str = "
    const frame = document.createElement('iframe');
    frame.src = arguments[0];
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { contentWindow, contentDocument } = frame;
    frame.remove();
    // An own empty page is what every frame has before it loads. A page of another origin would have no document.
    const empty = contentDocument?.URL === 'about:blank' && !contentDocument.body?.innerHTML;
    return contentWindow === null || empty ? 'nothing' : String(contentDocument?.documentElement.outerHTML);
";

#[tokio::test]
async fn frames_popups_and_foreign_navigation_are_blocked() -> Result<()> {
    let stranger = Stranger::start()?;
    let mut app = App::launch(Options::default()).await?;
    app.expect("Content Security Policy");
    app.expect("due to access control checks");
    app.expect("Not allowed to load local resource");
    let home = app.execute("return location.href", &[]).await?;
    app.execute(LISTEN, &[]).await?;

    let foreign = stranger.url();
    let addresses =
        [foreign.as_str(), "about:blank", "data:text/html,<p>data", "file:///etc/passwd", "tauri://elsewhere/"];
    for address in addresses {
        assert_eq!(app.execute(LEAVE, &[json!(address)]).await?, home, "went to {address}");
        assert_eq!(app.execute(FRAME, &[json!(address)]).await?, "nothing", "framed {address}");
    }
    assert_eq!(app.execute(FRAME, std::slice::from_ref(&home)).await?, "nothing", "framed ourselves");

    let popup = "return window.open(arguments[0]) === null";
    assert_eq!(app.execute(popup, &[json!(foreign)]).await?, true);
    let link = "
        const link = document.createElement('a');
        Object.assign(link, { href: arguments[0], target: arguments[1], download: arguments[2] });
        if (arguments[2] === null) link.removeAttribute('download');
        document.body.append(link);
        link.click();
        link.remove();
        await new Promise((resolve) => setTimeout(resolve, 500));
        return location.href;
    ";
    for (target, download) in [("_blank", Value::Null), ("_self", Value::Null), ("_self", json!("file.html"))] {
        assert_eq!(app.execute(link, &[json!(foreign), json!(target), download]).await?, home, "{target}");
    }
    let form = "
        const form = document.createElement('form');
        form.action = arguments[0];
        document.body.append(form);
        form.submit();
        form.remove();
        await new Promise((resolve) => setTimeout(resolve, 500));
        return location.href;
    ";
    assert_eq!(app.execute(form, &[json!(foreign)]).await?, home);

    let violations = app.execute("return violations", &[]).await?;
    let violations = violations.as_array().context("no list")?;
    for directive in ["frame-src", "form-action"] {
        assert!(violations.contains(&json!(directive)), "{directive} is not among {violations:?}");
    }
    assert_eq!(stranger.visits(), Vec::<String>::new(), "somebody went out");
    app.close().await
}

#[tokio::test]
async fn nothing_but_the_own_files_runs_or_loads() -> Result<()> {
    let stranger = Stranger::start()?;
    let mut app = App::launch(Options::default()).await?;
    app.expect("Content Security Policy");
    app.expect("due to access control checks");
    app.expect("Not allowed to load");
    app.execute(LISTEN, &[]).await?;

    let attempts = "
        const add = (name, properties) => document.body.append(Object.assign(document.createElement(name), properties));
        const refused = {};
        add('script', { textContent: 'window.inline = true' });
        add('script', { src: arguments[0] });
        add('script', { src: 'data:text/javascript,window.data = true' });
        add('script', { src: URL.createObjectURL(new Blob(['window.blob = true'], { type: 'text/javascript' })) });
        add('style', { textContent: 'body { color: rgb(1, 2, 3) !important }' });
        add('link', { rel: 'stylesheet', href: arguments[0] });
        add('img', { src: arguments[0] });
        add('video', { src: arguments[0] });
        add('object', { data: arguments[0] });
        add('embed', { src: arguments[0] });
        add('base', { href: arguments[0] });
        add('p', { innerHTML: '<img src=x:y onerror=\"window.handler = true\">' });
        const tries = {
            code: () => eval('window.evaluated = true'),
            constructed: () => new Function('window.constructed = true')(),
            worker: () => new Worker('data:text/javascript,1'),
            socket: () => new WebSocket(arguments[0].replace('http', 'ws')),
        };
        for (const [name, attempt] of Object.entries(tries)) {
            try { attempt() } catch (error) { refused[name] = true }
        }
        const fetched = await fetch(arguments[0]).then(() => 'fetched', () => 'refused');
        const beacon = navigator.sendBeacon(arguments[0], 'x');
        await new Promise((resolve) => setTimeout(resolve, 1000));
        const ran = ['inline', 'data', 'blob', 'handler', 'evaluated', 'constructed'].filter((name) => window[name]);
        const styled = getComputedStyle(document.body).color === 'rgb(1, 2, 3)';
        return { ran, styled, fetched, code: refused.code, constructed: refused.constructed };
    ";
    let outcome = app.execute(attempts, &[json!(stranger.url())]).await?;
    let wanted = json!({ "ran": [], "styled": false, "fetched": "refused", "code": true, "constructed": true });
    assert_eq!(outcome, wanted);
    assert_eq!(stranger.visits(), Vec::<String>::new(), "somebody went out");
    app.close().await
}

/// Takes the key of the next command off the bridge, as script in the page could.
const TAKE_KEY: &str = "
    const original = window.fetch;
    return await new Promise((resolve) => {
        window.fetch = (address, request) => {
            window.fetch = original;
            resolve(request.headers.get('Tauri-Invoke-Key'));
            return original(address, request);
        };
        window.__TAURI_INTERNALS__.invoke('account_watch', { request: {} });
    });
";

/// A command as raw as script can send it.
const RAW: &str = "
    const [command, key] = arguments;
    const headers = { 'Content-Type': 'application/json', 'Tauri-Callback': '1', 'Tauri-Error': '2' };
    if (key !== null) headers['Tauri-Invoke-Key'] = key;
    const request = { method: 'POST', body: JSON.stringify({ request: {} }), headers };
    const answer = fetch(`ipc://localhost/${command}`, request).then(
        async (response) => [self.origin, response.status, response.headers.get('Tauri-Response'), await response.text()],
        (error) => [self.origin, 0, null, String(error)],
    );
    const silence = new Promise((resolve) => setTimeout(resolve, 1500, [self.origin, 0, null, 'no answer']));
    return await Promise.race([answer, silence]);
";

/// The same by the way that Tauri takes where its own scheme is blocked.
const POST: &str = "
    const [command, key] = arguments;
    const message = { cmd: command, callback: 1, error: 2, payload: { request: {} }, __TAURI_INVOKE_KEY__: key };
    window.webkit.messageHandlers.ipc.postMessage(JSON.stringify(message));
    await new Promise((resolve) => setTimeout(resolve, 500));
";

#[tokio::test]
async fn raw_commands_without_key_or_from_elsewhere_fail() -> Result<()> {
    let mut app = App::launch(Options::default()).await?;
    // A script that guesses wrong hears nothing, and WebKit says so on the console.
    app.expect("ipc://localhost");
    app.expect("about:blank");
    let key = app.execute(TAKE_KEY, &[]).await?;
    assert!(key.is_string(), "no key");
    let command = json!("account_watch");

    let with_key = app.execute(RAW, &[command.clone(), key.clone()]).await?;
    assert_eq!(with_key[2], "ok", "the control: with the key and from the page it works: {with_key}");
    for wrong in [Value::Null, json!(""), json!("guess")] {
        let answer = app.execute(RAW, &[command.clone(), wrong.clone()]).await?;
        assert_ne!(answer[2], "ok", "with the key {wrong}: {answer}");
        assert_ne!(answer[1], 200, "with the key {wrong}: {answer}");
    }

    // Even who has the key gets no further from a page of another origin.
    let frame = "
        const frame = document.createElement('iframe');
        frame.sandbox = 'allow-scripts';
        document.body.append(frame);
    ";
    app.execute(frame, &[]).await?;
    app.enter_frame(Some(0)).await?;
    let foreign = app.execute(RAW, &[command.clone(), key.clone()]).await?;
    assert_eq!(foreign[0], "null", "the frame has an origin of its own: {foreign}");
    assert_ne!(foreign[2], "ok", "from a foreign origin: {foreign}");
    assert_ne!(foreign[1], 200, "from a foreign origin: {foreign}");
    app.execute(POST, &[command.clone(), json!("guess")]).await?;
    app.enter_frame(None).await?;
    app.execute(POST, &[command, json!("guess")]).await?;
    assert_eq!(app.log().matches("__TAURI_INVOKE_KEY__ expected").count(), 4, "{}", app.log());
    app.close().await
}

#[tokio::test]
async fn only_the_command_table_answers() -> Result<()> {
    let app = App::launch(Options::default()).await?;
    let invoke = "
        const call = window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]);
        return await call.then((value) => ['answered', value], (error) => ['refused', error]);
    ";
    let foreign = [
        "plugin:app|version",
        "plugin:event|emit",
        "plugin:event|listen",
        "plugin:path|resolve_directory",
        "plugin:resources|close",
        "plugin:webview|create_webview_window",
        "plugin:webview|internal_toggle_devtools",
        "plugin:window|close",
        "plugin:window|create",
        "plugin:window-state|restore_state",
        "plugin:window-state|save_window_state",
        "shut_down",
        "start",
    ];
    for command in foreign {
        let answer = app.execute(invoke, &[json!(command), json!({})]).await?;
        assert_eq!(answer[0], "refused", "{command}: {answer}");
        assert!(answer[1].as_str().is_some_and(|why| why.contains("not allowed")), "{command}: {answer}");
    }
    // The control: what the table names is let through, and then refused for its request.
    for command in COMMAND_NAMES {
        if *command == "attachment_append" {
            // What describes its bytes is in a header: without that it is refused by us, not by Tauri.
            let answer = app.execute(invoke, &[json!(command), json!({})]).await?;
            assert!(answer.to_string().contains("internal"), "{command}: {answer}");
            continue;
        }
        let answer = app.execute(invoke, &[json!(command), json!({})]).await?;
        let why = answer[1].as_str().unwrap_or_default();
        assert!(why.contains("missing required key request"), "{command}: {answer}");
    }
    app.close().await
}

#[tokio::test]
async fn media_are_for_our_page_and_what_is_named_by_nobody_is_nowhere() -> Result<()> {
    let app = App::launch(Options::default()).await?;
    let ask = "
        const answer = await fetch(arguments[0]);
        return [answer.status, answer.headers.get('content-type'), await answer.text()];
    ";
    for address in ["media://localhost/nobody/content", "media://localhost/../../etc/passwd", "media://localhost/"] {
        let answer = app.execute(ask, &[json!(address)]).await?;
        assert_eq!(answer, json!([404, "application/json", "{\"type\":\"unknown\"}"]), "{address}");
    }
    // Raw bytes come through whole, and are refused by the engine alone: nobody is signed in.
    let append = "
        const described = { 'chancery-request': JSON.stringify({ attachment: 'none', offset: 0 }) };
        const bytes = new Uint8Array(arguments[0]);
        const call = window.__TAURI_INTERNALS__.invoke('attachment_append', bytes, { headers: described });
        return await call.then(() => 'answered', (error) => error.code.type);
    ";
    assert_eq!(app.execute(append, &[json!(1024 * 1024)]).await?, json!("notSignedIn"));
    app.close().await
}
