//! The smallest window of the toolkit: what no application made with it can be faster or smaller than.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!())
}
