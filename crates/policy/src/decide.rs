//! Precedence: which value holds, who decided it, and what does not count.

use chancery_protocol::{PolicyKey, PolicyLine, PolicyOverridden, PolicySource, PolicyValue};

use crate::{keys::Layer, values::Value};

/// Who may decide a setting. Whoever administers the device always may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rule {
    /// Nobody else.
    Device,
    /// A server, where the device says nothing.
    ServerFills,
    /// A server, if it makes it stricter.
    ServerTightens,
    /// As [`Rule::ServerTightens`], and the person within that.
    PersonChooses,
}

/// A setting, decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision<T> {
    /// What holds; nothing if nobody decided and nothing is built in.
    pub value: Option<T>,
    /// Who decided it.
    pub source: PolicySource,
    /// The loosest that the person may choose, where they may.
    pub limit: Option<T>,
    overrides: Vec<(PolicySource, T)>,
    place: Option<String>,
    reason: Option<String>,
}

/// Decides one setting.
pub(crate) fn decide<T: Value>(
    rule: Rule,
    built_in: Option<T>,
    device: Option<&T>,
    server: Option<&T>,
    person: Option<&T>,
) -> Decision<T> {
    let mut decision = match device {
        Some(value) => Decision::new(Some(value.clone()), PolicySource::Device),
        None => Decision::new(built_in, PolicySource::BuiltIn),
    };
    if let Some(server) = server {
        decision.weigh(PolicySource::Server, server, rule);
    }
    if rule == Rule::PersonChooses {
        decision.limit.clone_from(&decision.value);
        if let Some(person) = person {
            decision.weigh(PolicySource::Person, person, rule);
        }
    }
    decision
}

impl<T: Value> Decision<T> {
    fn new(value: Option<T>, source: PolicySource) -> Self {
        Self { value, source, limit: None, overrides: Vec::new(), place: None, reason: None }
    }

    /// Takes what another source gave, or notes that it does not count.
    fn weigh(&mut self, source: PolicySource, given: &T, rule: Rule) {
        let next = match (&self.value, rule) {
            (_, Rule::Device) | (Some(_), Rule::ServerFills) => None,
            (None, _) => Some(given.clone()),
            (Some(value), Rule::ServerTightens | Rule::PersonChooses) => {
                let stricter = value.clone().stricter(given.clone());
                (stricter != *value).then_some(stricter)
            }
        };
        match next {
            Some(next) => {
                if let Some(former) = self.value.replace(next)
                    && self.source != PolicySource::BuiltIn
                {
                    self.overrides.insert(0, (self.source, former));
                }
                self.source = source;
            }
            // Who gave the very same is not overruled.
            None if self.value.as_ref() == Some(given) => {}
            None => self.overrides.push((source, given.clone())),
        }
    }

    /// Adds where it was found and why.
    pub(crate) fn told(mut self, key: PolicyKey, name: &str, device: &Layer, server: &Layer) -> Self {
        let layer = match self.source {
            PolicySource::Device => device,
            PolicySource::Server => server,
            PolicySource::Person | PolicySource::BuiltIn => return self,
        };
        self.place = layer.places.get(&key).cloned();
        self.reason = layer.document.reasons.get(name).cloned();
        self
    }

    pub(crate) fn line(&self, key: PolicyKey) -> PolicyLine {
        let shown = |value: &Option<T>| value.as_ref().map_or(PolicyValue::Unset, T::shown);
        PolicyLine {
            key,
            value: shown(&self.value),
            source: self.source,
            locked: matches!(self.source, PolicySource::Device | PolicySource::Server),
            limit: self.limit.as_ref().map(T::shown),
            place: self.place.clone(),
            reason: self.reason.clone(),
            overrides: self
                .overrides
                .iter()
                .map(|(source, value)| PolicyOverridden { source: *source, value: value.shown() })
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Content::{self, Everything, Names, Nothing};

    fn decided(rule: Rule, given: [Option<Content>; 3]) -> (Option<Content>, PolicySource, Vec<PolicySource>) {
        let [device, server, person] = given;
        let decision = decide(rule, Some(Everything), device.as_ref(), server.as_ref(), person.as_ref());
        (decision.value, decision.source, decision.overrides.into_iter().map(|(source, _)| source).collect())
    }

    #[test]
    fn the_precedence_holds_for_every_rule() {
        use PolicySource as S;
        use Rule as R;
        for (rule, given, expected) in [
            (R::Device, [None, None, None], (Some(Everything), S::BuiltIn, vec![])),
            (R::Device, [Some(Names), None, None], (Some(Names), S::Device, vec![])),
            (R::Device, [None, Some(Names), Some(Nothing)], (Some(Everything), S::BuiltIn, vec![S::Server])),
            (R::Device, [Some(Names), Some(Nothing), None], (Some(Names), S::Device, vec![S::Server])),
            (R::ServerTightens, [None, Some(Names), None], (Some(Names), S::Server, vec![])),
            (R::ServerTightens, [Some(Names), Some(Nothing), None], (Some(Nothing), S::Server, vec![S::Device])),
            (R::ServerTightens, [Some(Names), Some(Everything), None], (Some(Names), S::Device, vec![S::Server])),
            (R::ServerTightens, [Some(Names), Some(Names), None], (Some(Names), S::Device, vec![])),
            (R::ServerTightens, [None, None, Some(Nothing)], (Some(Everything), S::BuiltIn, vec![])),
            (R::PersonChooses, [None, None, Some(Nothing)], (Some(Nothing), S::Person, vec![])),
            (R::PersonChooses, [Some(Names), None, Some(Nothing)], (Some(Nothing), S::Person, vec![S::Device])),
            (R::PersonChooses, [Some(Names), None, Some(Everything)], (Some(Names), S::Device, vec![S::Person])),
            (
                R::PersonChooses,
                [Some(Everything), Some(Names), Some(Nothing)],
                (Some(Nothing), S::Person, vec![S::Server, S::Device]),
            ),
        ] {
            assert_eq!(decided(rule, given), expected, "{rule:?} {given:?}");
        }
        let fills = |device: Option<Content>, server: Option<Content>| {
            decide(R::ServerFills, None, device.as_ref(), server.as_ref(), None)
        };
        assert_eq!(fills(None, Some(Names)).source, S::Server);
        assert_eq!(fills(Some(Everything), Some(Names)).value, Some(Everything));
    }

    #[test]
    fn a_person_may_choose_up_to_the_limit() {
        let decision = decide(Rule::PersonChooses, Some(Everything), Some(&Names), None, Some(&Nothing));
        assert_eq!((decision.value, decision.limit), (Some(Nothing), Some(Names)));
    }
}
