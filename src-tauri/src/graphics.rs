//! How the page is drawn where no graphics processor is, as on most virtual desktops.

use std::{env, path::Path};

/// What WebKitGTK reads before its first page. Its setting for one page comes too late: composing has begun by then, and
/// going back from it crashes the page (WebKitGTK 2.50.6).
const NO_COMPOSING: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// Keeps WebKit from composing the page with Mesa's software renderer: its threads crash the page now and then
/// (segmentation faults in `swrast_dri.so`, Mesa 22.3.6), and it gains nothing over drawing at once. Whoever set the
/// variable decides; the programs that are opened from here inherit it.
///
/// Must be called before any other thread runs.
pub(crate) fn adapt() {
    if has_processor() || env::var_os(NO_COMPOSING).is_some() {
        return;
    }
    // SAFETY: `main` calls this first, when no other thread can read the environment.
    #[expect(unsafe_code, clippy::disallowed_methods, reason = "WebKitGTK takes this from the environment alone")]
    unsafe {
        env::set_var(NO_COMPOSING, "1");
    }
}

fn has_processor() -> bool {
    let renders = |name: &str| name.starts_with("renderD");
    Path::new("/dev/nvidia0").exists()
        || Path::new("/dev/dri")
            .read_dir()
            .is_ok_and(|nodes| nodes.flatten().any(|node| node.file_name().to_str().is_some_and(renders)))
}
