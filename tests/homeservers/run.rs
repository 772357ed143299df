//! One run of test servers: started together, trusted together, gone together.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use tokio::sync::OnceCell;

use super::authority::Authority;
use super::configuration::Options;
use super::server::{Server, ServerDescription};

/// The variable that names the file describing the servers a whole test run shares.
pub const SHARED_RUN: &str = "CHANCERY_TEST_SERVERS";

/// The file in a kept run's folder that says which servers it holds.
const DESCRIPTION: &str = "servers.json";

/// Servers that know each other.
pub struct Homeservers {
    /// The servers, in no particular order; they federate with each other.
    pub servers: Vec<Server>,
    authority: Authority,
}

/// What another process needs in order to use a run's servers.
#[derive(Serialize, Deserialize)]
struct RunDescription {
    authority: PathBuf,
    servers: Vec<ServerDescription>,
}

impl Homeservers {
    /// Starts servers of one's own and waits until all of them answer. They end when the value is dropped, or
    /// when this process ends in any other way.
    ///
    /// Inside a run of `servers run`, their certificates come from that run's authority, which the process
    /// already trusts.
    ///
    /// # Errors
    /// If the servers cannot be installed or do not come up; the message carries the end of the log.
    pub async fn start(options: Options) -> Result<Self> {
        let python = prepare_python().await?;
        let run = new_folder()?;
        let authority = match shared_run().await? {
            Some(shared) => Authority::open(&shared.authority),
            None => Authority::create(&run)?,
        };
        let servers = Self::prepare(&python, &run, &authority, &options);
        if servers.is_err() {
            // No launcher has the folder in its care yet.
            let _ = std::fs::remove_dir_all(&run);
        }
        Self { servers: servers?, authority }.bring_up().await
    }

    /// Starts servers whose data outlives them in `folder`, or starts those that an earlier call left there:
    /// under the same names, with the same accounts and the same authority. An [`Authority`] may be made in
    /// `folder` beforehand, by a process that has to trust it from its start.
    ///
    /// # Errors
    /// As [`Homeservers::start`]; also if somebody else took their ports meanwhile.
    pub async fn keep_in(folder: &Path, options: Options) -> Result<Self> {
        let python = prepare_python().await?;
        let kept = folder.join(DESCRIPTION);
        let homeservers = if kept.exists() {
            let description: RunDescription = serde_json::from_slice(&tokio::fs::read(&kept).await?)?;
            let authority = Authority::open(&description.authority);
            let again = |server| Server::again(&python, server, &authority);
            let servers = description.servers.into_iter().map(again).collect::<Result<_>>()?;
            Self { servers, authority }
        } else {
            let authority = Authority::open_or_create(folder)?;
            let servers = Self::prepare(&python, folder, &authority, &options)?;
            Self { servers, authority }
        };
        homeservers.keep_logs().await?;
        let homeservers = homeservers.bring_up().await?;
        homeservers.describe(&kept)?;
        Ok(homeservers)
    }

    /// Removes the servers that [`Homeservers::keep_in`] left in `folder`, if any, and keeps their authority.
    ///
    /// # Errors
    /// If something cannot be removed.
    pub fn forget(folder: &Path) -> Result<()> {
        if !folder.exists() {
            return Ok(());
        }
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            if name == DESCRIPTION {
                std::fs::remove_file(entry.path())?;
            } else if name.to_string_lossy().starts_with("server-") {
                std::fs::remove_dir_all(entry.path())?;
            }
        }
        Ok(())
    }

    fn prepare(python: &PythonHome, run: &Path, authority: &Authority, options: &Options) -> Result<Vec<Server>> {
        (0..options.count)
            .map(|index| Server::prepare(python, &run.join(format!("server-{index}")), authority, options))
            .collect()
    }

    async fn bring_up(self) -> Result<Self> {
        // All at once: most of a start is Python loading, which one core does as well as another.
        for server in &self.servers {
            server.launch().await?;
        }
        for server in &self.servers {
            server.wait_until_up().await?;
        }
        Ok(self)
    }

    /// The servers this whole test run shares: those the environment describes, else two that the first caller
    /// in this process starts.
    ///
    /// # Errors
    /// As [`Homeservers::start`].
    pub async fn shared() -> Result<&'static Self> {
        static SHARED: OnceCell<Homeservers> = OnceCell::const_new();
        SHARED
            .get_or_try_init(|| async {
                match shared_run().await? {
                    Some(description) => Self::open(description),
                    None => Self::start(Options::default()).await,
                }
            })
            .await
    }

    fn open(description: RunDescription) -> Result<Self> {
        let authority = Authority::open(&description.authority);
        let servers = description
            .servers
            .into_iter()
            .map(|server| Server::elsewhere(server, &authority))
            .collect::<Result<_>>()?;
        Ok(Self { servers, authority })
    }

    /// The first two servers: a conversation between two departments needs no more.
    ///
    /// # Panics
    /// If fewer than two were started.
    pub fn pair(&self) -> (&Server, &Server) {
        (&self.servers[0], &self.servers[1])
    }

    /// Who issued the servers' certificates.
    pub fn authority(&self) -> &Authority {
        &self.authority
    }

    /// The authority's certificate, PEM, for clients that take a certificate of their own.
    pub fn ca_file(&self) -> PathBuf {
        self.authority.certificate_file()
    }

    /// The system's certificates and the authority's in one file: a value for `SSL_CERT_FILE`.
    pub fn trust_file(&self) -> PathBuf {
        self.authority.trust_file()
    }

    /// Writes what another process needs in order to use these servers; [`SHARED_RUN`] then names the file.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn describe(&self, file: &Path) -> Result<()> {
        let description = RunDescription {
            authority: self.authority.folder().to_owned(),
            servers: self.servers.iter().map(Server::describe).collect(),
        };
        std::fs::write(file, serde_json::to_vec_pretty(&description)?)
            .with_context(|| format!("{} cannot be written", file.display()))
    }

    /// Leaves the servers' folders, with their logs, in place when they end.
    ///
    /// # Errors
    /// If a server's launcher is gone.
    pub async fn keep_logs(&self) -> Result<()> {
        for server in &self.servers {
            server.keep().await?;
        }
        Ok(())
    }
}

/// Installs what servers and peers run on, unless that is done, and gives the Python that has it.
///
/// # Errors
/// If the installation fails; it said why on standard error.
pub async fn prepare_python() -> Result<PythonHome> {
    static PREPARED: OnceCell<PathBuf> = OnceCell::const_new();
    let cache = PREPARED
        .get_or_try_init(|| async {
            let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("homeservers/prepare.sh");
            let output = tokio::process::Command::new("bash")
                .arg(script)
                .stderr(Stdio::inherit())
                .output()
                .await
                .context("prepare.sh could not be run")?;
            if !output.status.success() {
                bail!("the test servers could not be installed: see above");
            }
            anyhow::Ok(PathBuf::from(String::from_utf8(output.stdout)?.trim()))
        })
        .await?;
    Ok(PythonHome(cache.clone()))
}

/// Where `prepare.sh` put everything.
#[derive(Debug, Clone)]
pub struct PythonHome(PathBuf);

impl PythonHome {
    /// The interpreter that has Synapse and matrix-nio.
    pub fn interpreter(&self) -> PathBuf {
        self.0.join("venv/bin/python")
    }

    /// An empty database with Synapse's schema.
    pub fn template_database(&self) -> PathBuf {
        self.0.join("template/homeserver.db")
    }
}

async fn shared_run() -> Result<Option<RunDescription>> {
    let Some(file) = std::env::var_os(SHARED_RUN) else { return Ok(None) };
    let text = tokio::fs::read(&file)
        .await
        .with_context(|| format!("{SHARED_RUN} names {}, which cannot be read", Path::new(&file).display()))?;
    Ok(Some(serde_json::from_slice(&text)?))
}

/// A folder of this run's own. The launchers remove it, the last of them the folder itself.
fn new_folder() -> Result<PathBuf> {
    Ok(tempfile::Builder::new().prefix("chancery-servers-").tempdir()?.keep())
}
