// arguments: a CSS selector, a role, a text; of the first two one is null, and the third may be. Answers with the visible
// elements that the selector finds or that have the role, and that show the text.
const [selector, role, text] = arguments;
const native = {
  alert: "",
  article: "article",
  button: "button, summary, input[type=button], input[type=submit]",
  checkbox: "input[type=checkbox]",
  combobox: "select",
  dialog: "dialog",
  grid: "",
  heading: "h1, h2, h3, h4, h5, h6",
  img: "img, svg",
  link: "a[href]",
  list: "ul, ol",
  listbox: "",
  listitem: "li",
  main: "main",
  menu: "",
  menuitem: "",
  navigation: "nav",
  option: "option",
  password: "input[type=password]",
  radio: "input[type=radio]",
  region: "section",
  row: "tr",
  searchbox: "input[type=search]",
  status: "output",
  switch: "",
  tab: "",
  textbox:
    "input:not([type]), input[type=text], input[type=email], input[type=url], input[type=tel], textarea, [contenteditable=true]",
};
function hasRole(element) {
  const own = element.getAttribute("role");
  return own === null || own === role;
}
function isVisible(element) {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true], [inert]");
}
const wanted = selector || [`[role=${role}]`, native[role]].filter(Boolean).join(", ");
const showsText = (element) => text === null || element.innerText.includes(text);
const isWanted = (element) => (selector || hasRole(element)) && isVisible(element) && showsText(element);
return [...document.querySelectorAll(wanted)].filter(isWanted);
