//! What stands in the window, found as a person finds it: by what it is and what it is called.

use anyhow::{Context, Result};
use reqwest::Method;
use serde_json::{Value, json};

use super::webdriver::{ELEMENT, Key, WebDriver};

/// Finds elements in the page.
const FIND: &str = include_str!("find.js");

/// Brings an element into view and waits until it stands still: a press lands where the element was when the driver
/// looked, and a list that grows meanwhile takes it elsewhere. What never stands still is clicked all the same.
const STAND_STILL: &str = "
    const [element] = arguments;
    const frame = () => new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 100);
    });
    const end = performance.now() + 2_000;
    let place = '';
    for (let still = 0; still < 3 && performance.now() < end; ) {
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        await frame();
        const { x, y, width, height } = element.getBoundingClientRect();
        const now = [x, y, width, height].join();
        still = now === place ? still + 1 : 0;
        place = now;
    }
";

/// What an element is, in ARIA's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are ARIA's")]
pub enum Role {
    Alert,
    Article,
    Button,
    Checkbox,
    Combobox,
    Dialog,
    Grid,
    Heading,
    Img,
    Link,
    List,
    Listbox,
    Listitem,
    Main,
    Menu,
    Menuitem,
    Navigation,
    Option,
    /// A field that hides what is typed; ARIA has no role for it.
    Password,
    Radio,
    Region,
    Row,
    Searchbox,
    Status,
    Switch,
    Tab,
    Textbox,
}

/// An element of the page. It is lost when the page takes it away.
#[derive(Debug, Clone)]
pub struct Element {
    driver: WebDriver,
    reference: String,
}

impl Element {
    /// The elements that `selector` finds, that can be seen, and that show `text` if one is given.
    pub(super) async fn all_by_selector(driver: &WebDriver, selector: &str, text: Option<&str>) -> Result<Vec<Self>> {
        Self::all(driver, &[json!(selector), Value::Null, json!(text)]).await
    }

    /// The elements of this role that can be seen.
    pub(super) async fn all_by_role(driver: &WebDriver, role: Role) -> Result<Vec<Self>> {
        Self::all(driver, &[Value::Null, json!(format!("{role:?}").to_lowercase()), Value::Null]).await
    }

    async fn all(driver: &WebDriver, arguments: &[Value]) -> Result<Vec<Self>> {
        let found = driver.execute(FIND, arguments).await?;
        let elements = found.as_array().context("the page found nothing to list")?;
        let references = elements.iter().filter_map(|element| element[ELEMENT].as_str());
        Ok(references.map(|reference| Self { driver: driver.clone(), reference: reference.to_owned() }).collect())
    }

    /// What a screen reader calls it.
    ///
    /// # Errors
    /// As all of these: if the element is gone, or the application.
    pub async fn label(&self) -> Result<String> {
        let label = self.command(Method::GET, "/computedlabel", None).await?;
        Ok(label.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The text it shows.
    ///
    /// # Errors
    /// As [`Element::label`].
    pub async fn text(&self) -> Result<String> {
        Ok(self.command(Method::GET, "/text", None).await?.as_str().unwrap_or_default().to_owned())
    }

    /// An attribute's value, if it has it.
    ///
    /// # Errors
    /// As [`Element::label`].
    pub async fn attribute(&self, name: &str) -> Result<Option<String>> {
        Ok(self.command(Method::GET, &format!("/attribute/{name}"), None).await?.as_str().map(ToOwned::to_owned))
    }

    /// Whether it can be used.
    ///
    /// # Errors
    /// As [`Element::label`].
    pub async fn is_enabled(&self) -> Result<bool> {
        let enabled = self.command(Method::GET, "/enabled", None).await?.as_bool().unwrap_or(false);
        Ok(enabled && self.attribute("aria-disabled").await?.as_deref() != Some("true"))
    }

    /// Clicks into its middle once it stands still, scrolling it into view if need be.
    ///
    /// # Errors
    /// As [`Element::label`], or if something covers it.
    pub async fn click(&self) -> Result<()> {
        self.execute(STAND_STILL).await?;
        self.command(Method::POST, "/click", Some(json!({}))).await.map(drop)
    }

    /// Focuses it and types.
    ///
    /// # Errors
    /// As [`Element::label`], or if it takes no text.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        self.command(Method::POST, "/value", Some(json!({ "text": text }))).await.map(drop)
    }

    /// Empties a field, as a person does: WebDriver's own way is not noticed by a page that keeps the text itself.
    ///
    /// # Errors
    /// As [`Element::type_text`].
    pub async fn clear(&self) -> Result<()> {
        self.click().await?;
        self.driver.press(&[Key::Control, Key::Character('a')]).await?;
        self.driver.press(&[Key::Backspace]).await?;
        let rest = self.execute("return (arguments[0].value ?? arguments[0].innerText).trim()").await?;
        anyhow::ensure!(rest == "", "{rest} is still in the field");
        Ok(())
    }

    /// Calls a function's body with the element as its first argument.
    ///
    /// # Errors
    /// As [`Element::label`], or what the function throws.
    pub async fn execute(&self, script: &str) -> Result<Value> {
        self.driver.execute(script, &[self.reference()]).await
    }

    /// The element as an argument for [`App::execute`](super::App::execute).
    #[must_use]
    pub fn reference(&self) -> Value {
        json!({ ELEMENT: self.reference })
    }

    async fn command(&self, method: Method, path: &str, body: Option<Value>) -> Result<Value> {
        self.driver.command(method, &format!("/element/{}{path}", self.reference), body).await
    }
}
