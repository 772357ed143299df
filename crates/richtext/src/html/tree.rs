//! The tree html5ever builds, in one arena: no recursion to build, walk or drop it.

use std::borrow::Cow;
use std::cell::RefCell;

use html5ever::interface::tree_builder::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName};

/// A node's place in the arena.
pub(super) type Handle = usize;

/// The document, always the first.
const DOCUMENT: Handle = 0;

/// What a node is.
#[derive(Debug)]
pub(super) enum Data {
    Document,
    Element {
        name: QualName,
        attributes: Vec<Attribute>,
    },
    Text(String),
    /// Comments and processing instructions, which the filter keeps out.
    Nothing,
}

#[derive(Debug)]
struct Node {
    parent: Option<Handle>,
    children: Vec<Handle>,
    data: Data,
}

/// A finished tree.
#[derive(Debug)]
pub(super) struct Tree(Vec<Node>);

impl Tree {
    /// The topmost nodes of the parsed fragment: the children of the root element the tree builder made.
    pub(super) fn roots(&self) -> &[Handle] {
        self.children(DOCUMENT).first().map_or(&[], |root| self.children(*root))
    }

    pub(super) fn children(&self, node: Handle) -> &[Handle] {
        self.0.get(node).map_or(&[], |node| &node.children)
    }

    /// The text, if the node is one.
    pub(super) fn text(&self, node: Handle) -> Option<&str> {
        match &self.0.get(node)?.data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The element's name, empty if the node is none.
    pub(super) fn name(&self, node: Handle) -> &str {
        match self.0.get(node).map(|node| &node.data) {
            Some(Data::Element { name, .. }) => &name.local,
            _ => "",
        }
    }

    pub(super) fn attribute(&self, node: Handle, wanted: &str) -> Option<&str> {
        match &self.0.get(node)?.data {
            Data::Element { attributes, .. } => {
                attributes.iter().find(|attribute| &*attribute.name.local == wanted).map(|attribute| &*attribute.value)
            }
            _ => None,
        }
    }

    /// For each node, whether it or anything below it is an element whose name satisfies `wanted`.
    pub(super) fn containing(&self, wanted: impl Fn(&str) -> bool) -> Vec<bool> {
        let mut marks = vec![false; self.0.len()];
        for (node, _) in self.0.iter().enumerate().filter(|(node, _)| wanted(self.name(*node))) {
            let mut next = Some(node);
            // Above a mark everything is marked already.
            while let Some(mark) = next.and_then(|node| marks.get_mut(node)).filter(|mark| !**mark) {
                *mark = true;
                next = next.and_then(|node| self.0.get(node)?.parent);
            }
        }
        marks
    }

    /// How many nodes there are, detached ones included.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The longest way from the document down.
    #[cfg(test)]
    pub(super) fn depth(&self) -> usize {
        let mut level = vec![DOCUMENT];
        let mut depth = 0;
        while !level.is_empty() {
            level = level.iter().flat_map(|node| self.children(*node)).copied().collect();
            depth += 1;
        }
        depth
    }

    /// Every node below `node`, parents before children.
    pub(super) fn descendants(&self, node: Handle) -> Vec<Handle> {
        let mut found = Vec::new();
        let mut waiting: Vec<Handle> = self.children(node).iter().rev().copied().collect();
        while let Some(next) = waiting.pop() {
            found.push(next);
            waiting.extend(self.children(next).iter().rev());
        }
        found
    }
}

/// A name handed to the tree builder; a copy of two interned strings.
#[derive(Debug)]
pub(super) struct Name(Namespace, LocalName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0
    }

    fn local_name(&self) -> &LocalName {
        &self.1
    }
}

/// Receives the tree builder's operations.
pub(super) struct Sink {
    nodes: RefCell<Vec<Node>>,
}

impl Sink {
    pub(super) fn new() -> Self {
        Self { nodes: RefCell::new(vec![Node { parent: None, children: Vec::new(), data: Data::Document }]) }
    }

    /// The element a fragment is read as if it were inside of.
    pub(super) fn context(&self, name: QualName) -> Handle {
        self.create_element(name, Vec::new(), ElementFlags::default())
    }

    /// How many nodes were made, copies by the tree builder included.
    pub(super) fn elements(&self) -> usize {
        self.nodes.borrow().len()
    }

    pub(super) fn into_tree(self) -> Tree {
        Tree(self.nodes.into_inner())
    }

    fn create(&self, data: Data) -> Handle {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { parent: None, children: Vec::new(), data });
        nodes.len().saturating_sub(1)
    }

    fn with<T>(&self, node: Handle, act: impl FnOnce(&mut Node) -> T) -> Option<T> {
        self.nodes.borrow_mut().get_mut(node).map(act)
    }

    /// Puts `child` at `place` among the children of `parent`, joining text to text before it.
    fn insert(&self, parent: Handle, place: usize, child: NodeOrText<Handle>) {
        let child = match child {
            NodeOrText::AppendNode(node) => {
                self.remove_from_parent(&node);
                node
            }
            NodeOrText::AppendText(text) => {
                let before = place
                    .checked_sub(1)
                    .and_then(|before| self.with(parent, |parent| parent.children.get(before).copied()).flatten());
                let joined = before.and_then(|before| {
                    self.with(before, |before| match &mut before.data {
                        Data::Text(before) => {
                            before.push_str(&text);
                            true
                        }
                        _ => false,
                    })
                });
                if joined == Some(true) {
                    return;
                }
                self.create(Data::Text(text.to_string()))
            }
        };
        self.with(child, |child| child.parent = Some(parent));
        self.with(parent, |parent| parent.children.insert(place.min(parent.children.len()), child));
    }

    fn parent(&self, node: Handle) -> Option<Handle> {
        self.with(node, |node| node.parent).flatten()
    }

    fn place(&self, parent: Handle, child: Handle) -> Option<usize> {
        self.with(parent, |parent| parent.children.iter().rposition(|other| *other == child)).flatten()
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = Name;

    fn finish(self) -> Tree {
        self.into_tree()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        DOCUMENT
    }

    fn elem_name(&self, target: &Handle) -> Name {
        let name = self.with(*target, |node| match &node.data {
            Data::Element { name, .. } => Some(Name(name.ns.clone(), name.local.clone())),
            _ => None,
        });
        name.flatten().unwrap_or_else(|| Name(Namespace::default(), LocalName::default()))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        self.create(Data::Element { name, attributes })
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.create(Data::Nothing)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.create(Data::Nothing)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.insert(*parent, self.with(*parent, |parent| parent.children.len()).unwrap_or_default(), child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        if self.parent(*element).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        *target
    }

    fn same_node(&self, first: &Handle, second: &Handle) -> bool {
        first == second
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(node) = &child {
            self.remove_from_parent(node);
        }
        if let Some(parent) = self.parent(*sibling)
            && let Some(place) = self.place(parent, *sibling)
        {
            self.insert(parent, place, child);
        }
    }

    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        if let Some(parent) = self.with(*target, |node| node.parent.take()).flatten() {
            self.with(parent, |parent| parent.children.retain(|child| child != target));
        }
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let moved = self.with(*node, |node| std::mem::take(&mut node.children)).unwrap_or_default();
        for child in &moved {
            self.with(*child, |child| child.parent = Some(*new_parent));
        }
        self.with(*new_parent, |parent| parent.children.extend(moved));
    }
}
