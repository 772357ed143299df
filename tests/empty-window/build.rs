//! What Tauri wants before every build.

fn main() {
    tauri_build::build();
}
