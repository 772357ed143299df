//! The certificate authority of one run of test servers.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    PublicKeyData as _, date_time_ymd,
};

const CERTIFICATE_FILE: &str = "authority.pem";
const KEY_FILE: &str = "authority.key";
const TRUST_FILE: &str = "trust.pem";

/// Where distributions keep the certificates the system trusts, in one file.
const SYSTEM_BUNDLES: [&str; 4] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

/// A certificate authority that lives in a folder, so that several processes can issue from it.
#[derive(Debug, Clone)]
pub struct Authority {
    folder: PathBuf,
}

/// A server certificate with its private key, both PEM.
#[derive(Clone)]
pub struct Identity {
    /// The certificate, PEM.
    pub certificate: String,
    /// The private key, PEM.
    pub key: String,
}

impl Identity {
    /// The SHA-256 of the public key, as pins are written (RFC 7469).
    ///
    /// # Errors
    /// If the key is none.
    pub fn pin(&self) -> Result<String> {
        let key = KeyPair::from_pem(&self.key)?.subject_public_key_info();
        let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &key);
        Ok(format!("sha256/{}", BASE64_STANDARD.encode(digest)))
    }
}

/// When an issued certificate is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// From long ago until far ahead.
    Current,
    /// It ended in 2020.
    Expired,
}

impl Authority {
    /// Makes a new authority and writes its certificate, its key and the trust bundle into `folder`.
    ///
    /// # Errors
    /// If the folder cannot be written.
    pub fn create(folder: &Path) -> Result<Self> {
        let key = KeyPair::generate()?;
        let certificate = Self::parameters()?.self_signed(&key)?.pem();
        std::fs::create_dir_all(folder)?;
        std::fs::write(folder.join(CERTIFICATE_FILE), &certificate)?;
        std::fs::write(folder.join(KEY_FILE), key.serialize_pem())?;
        let system = SYSTEM_BUNDLES.iter().find_map(|bundle| std::fs::read_to_string(bundle).ok()).unwrap_or_default();
        std::fs::write(folder.join(TRUST_FILE), format!("{system}\n{certificate}"))?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Opens the authority that [`Authority::create`] left in `folder`.
    pub fn open(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Opens the authority in `folder`, or makes one there.
    ///
    /// # Errors
    /// If the folder cannot be written.
    pub fn open_or_create(folder: &Path) -> Result<Self> {
        if folder.join(TRUST_FILE).exists() { Ok(Self::open(folder)) } else { Self::create(folder) }
    }

    /// The folder this authority lies in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The authority's own certificate, PEM.
    pub fn certificate_file(&self) -> PathBuf {
        self.folder.join(CERTIFICATE_FILE)
    }

    /// The system's trusted certificates and this authority's: a value for `SSL_CERT_FILE`.
    pub fn trust_file(&self) -> PathBuf {
        self.folder.join(TRUST_FILE)
    }

    /// Issues a certificate for `localhost` and `127.0.0.1`.
    ///
    /// # Errors
    /// If the authority's files cannot be read.
    pub fn issue(&self, validity: Validity) -> Result<Identity> {
        let authority_key =
            std::fs::read_to_string(self.folder.join(KEY_FILE)).context("the authority's key cannot be read")?;
        let issuer = Issuer::new(Self::parameters()?, KeyPair::from_pem(&authority_key)?);
        let mut parameters = CertificateParams::new(vec!["localhost".into(), "127.0.0.1".into()])?;
        parameters.distinguished_name.push(DnType::CommonName, "localhost");
        parameters.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth, ExtendedKeyUsagePurpose::ClientAuth];
        parameters.use_authority_key_identifier_extension = true;
        parameters.not_before = date_time_ymd(2001, 1, 1);
        parameters.not_after = match validity {
            Validity::Current => date_time_ymd(2099, 1, 1),
            Validity::Expired => date_time_ymd(2020, 1, 1),
        };
        let key = KeyPair::generate()?;
        let certificate = parameters.signed_by(&key, &issuer)?.pem();
        Ok(Identity { certificate, key: key.serialize_pem() })
    }

    /// What the authority's certificate says; the issuer part of every issued certificate comes from it too.
    fn parameters() -> Result<CertificateParams> {
        let mut parameters = CertificateParams::new(Vec::new())?;
        parameters.distinguished_name.push(DnType::CommonName, "Chancery test servers");
        parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        parameters.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        parameters.not_before = date_time_ymd(2000, 1, 1);
        parameters.not_after = date_time_ymd(2099, 1, 1);
        Ok(parameters)
    }
}
