addEventListener("contextmenu", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const editable = target?.closest("input, textarea, [contenteditable]:not([contenteditable=false])");
  const selection = getSelection();
  if (!editable && (!selection || selection.isCollapsed)) event.preventDefault();
});
