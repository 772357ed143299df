//! What the application reaches for: every address that one of its processes connects or sends to, whoever's code asks.

use std::{
    collections::BTreeSet,
    fs,
    net::{IpAddr, SocketAddr},
};

use anyhow::{Context, Result};

use super::{App, session::REACH};

/// Services of the system that look up names, on sockets of their own.
const LOOK_UPS: [&str; 2] = ["/run/systemd/resolve/", "/run/avahi-daemon/"];

/// Sorting the addresses of a host, the system's library connects to each without a port, which sends nothing.
const NO_PORT: u16 = 0;

impl App {
    /// What was reached for so far, the driver of the window left out.
    ///
    /// # Errors
    /// If it was not noted.
    pub fn reach(&self) -> Result<BTreeSet<String>> {
        let calls = fs::read(self.session.folder.path().join(REACH)).context("nothing was noted")?;
        let mut reach = reach_of(&String::from_utf8_lossy(&calls));
        reach.remove(&self.inspector()?);
        Ok(reach)
    }

    /// Where the driver connects to the web view.
    fn inspector(&self) -> Result<String> {
        let environment = fs::read(format!("/proc/{}/environ", self.pid()?))?;
        let environment = String::from_utf8_lossy(&environment);
        let inspector = environment.split('\0').find_map(|pair| pair.strip_prefix("WEBKIT_INSPECTOR_SERVER="));
        Ok(inspector.context("the web view is not driven")?.to_owned())
    }
}

/// The addresses in the calls that strace wrote down.
fn reach_of(calls: &str) -> BTreeSet<String> {
    calls.lines().flat_map(addresses).collect()
}

/// One call may carry several messages, each with its address.
fn addresses(call: &str) -> Vec<String> {
    call.split("sa_family=").skip(1).filter_map(address).collect()
}

fn address(structure: &str) -> Option<String> {
    let family = structure.split([',', '}']).next()?;
    if family == "AF_UNIX" {
        let path = structure.split_once("sun_path=")?.1.split('"').nth(1)?;
        return LOOK_UPS.iter().any(|service| path.starts_with(service)).then(|| path.to_owned());
    }
    if !matches!(family, "AF_INET" | "AF_INET6") {
        // The kernel's own, and the end of a connection.
        return None;
    }
    let port = structure.split_once("htons(").and_then(|(_, rest)| rest.split(')').next()?.parse::<u16>().ok());
    let ip = structure.split('"').nth(1).and_then(|ip| ip.parse::<IpAddr>().ok());
    match (ip, port) {
        (Some(ip), Some(NO_PORT)) if ip.is_loopback() => None,
        (Some(ip), Some(port)) => Some(SocketAddr::from((ip.to_canonical(), port)).to_string()),
        // What cannot be read is no reason to look away.
        _ => Some(structure.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CALLS: &str = r#"
70 connect(12, {sa_family=AF_INET, sin_port=htons(8448), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 EINPROGRESS
70 connect(12, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::7", &sin6_addr), sin6_scope_id=0}, 28 <unfinished ...>
71 connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0
71 connect(3, {sa_family=AF_INET6, sin6_port=htons(0), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = 0
71 connect(3, {sa_family=AF_UNSPEC, sa_data="\0\0"...}, 16) = 0
71 connect(4, {sa_family=AF_UNIX, sun_path="/tmp/bus"}, 11) = 0
71 connect(4, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0
72 sendmmsg(5, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}, msg_namelen=16}}, {msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("192.0.2.1")}}}], 2, 0) = 2
72 sendto(6, ""..., 40, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 40
72 sendto(6, ""..., 40, 0, NULL, 0) = 40
"#;

    #[test]
    fn every_address_is_seen_and_every_look_up() {
        let seen = reach_of(CALLS);
        let expected = [
            "/run/systemd/resolve/io.systemd.Resolve",
            "127.0.0.1:8448",
            "127.0.0.53:53",
            "192.0.2.1:9",
            "224.0.0.251:5353",
            "[2001:db8::7]:443",
        ];
        assert_eq!(seen.iter().map(String::as_str).collect::<Vec<_>>(), expected);
    }
}
