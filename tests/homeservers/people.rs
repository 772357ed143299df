//! What an administrator does with a server's accounts.

use anyhow::{Context, Result, bail};
use aws_lc_rs::hmac;
use serde_json::{Value, json};

use super::account::{Account, Session};
use super::api::{Api, segment};
use super::server::Server;
use super::{hexadecimal, unique};

impl Server {
    /// Requests as the server's administrator, who is made at the first call.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn admin(&self) -> Result<Api> {
        let token = self.administrator.get_or_try_init(|| self.make_administrator()).await?;
        Ok(self.api().with_token(token))
    }

    /// Makes an account with a name to show.
    ///
    /// # Errors
    /// If the name is taken or the server does not answer.
    pub async fn register(&self, localpart: &str, password: &str, display_name: &str) -> Result<Account> {
        let admin = self.admin().await?;
        let user_id = format!("@{localpart}:{}", self.name);
        let path = format!("/_synapse/admin/v2/users/{}", segment(&user_id));
        if admin.get(&path).await.is_ok() {
            bail!("{user_id} exists already");
        }
        admin.put(&path, json!({ "password": password, "displayname": display_name })).await?;
        let login = format!("/_synapse/admin/v1/users/{}/login", segment(&user_id));
        let token = admin.post(&login, json!({})).await?;
        Ok(Account {
            user_id,
            localpart: localpart.to_owned(),
            display_name: display_name.to_owned(),
            password: password.to_owned(),
            access_token: text(&token, "access_token")?,
        })
    }

    /// Signs `account` in on a new device, with a token that can be refreshed.
    ///
    /// # Errors
    /// If the server refuses.
    pub async fn login(&self, account: &Account, device_name: &str) -> Result<Session> {
        let answer = self
            .api()
            .post(
                "/_matrix/client/v3/login",
                json!({
                    "type": "m.login.password",
                    "identifier": { "type": "m.id.user", "user": account.user_id },
                    "password": account.password,
                    "initial_device_display_name": device_name,
                    "refresh_token": true,
                }),
            )
            .await?;
        Ok(Session {
            device_id: text(&answer, "device_id")?,
            access_token: text(&answer, "access_token")?,
            refresh_token: text(&answer, "refresh_token")?,
        })
    }

    /// Ties an e-mail address to `user_id`, as if it had been confirmed.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn set_email(&self, user_id: &str, address: &str) -> Result<()> {
        self.change(user_id, json!({ "threepids": [{ "medium": "email", "address": address }] })).await
    }

    /// Sets a new password and ends no session.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn set_password(&self, user_id: &str, password: &str) -> Result<()> {
        self.change(user_id, json!({ "password": password, "logout_devices": false })).await
    }

    /// Locks an account: its sessions get `M_USER_LOCKED` and stay signed in.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn lock(&self, user_id: &str) -> Result<()> {
        self.change(user_id, json!({ "locked": true })).await
    }

    /// Unlocks an account.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn unlock(&self, user_id: &str) -> Result<()> {
        self.change(user_id, json!({ "locked": false })).await
    }

    /// Deactivates an account for good; its sessions and rooms are gone. Its password is gone too, so Synapse
    /// answers a sign-in with `M_FORBIDDEN`; other servers say `M_USER_DEACTIVATED`.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn deactivate(&self, user_id: &str) -> Result<()> {
        let path = format!("/_synapse/admin/v1/deactivate/{}", segment(user_id));
        self.admin().await?.post(&path, json!({ "erase": false })).await?;
        Ok(())
    }

    /// The identifiers of the devices `user_id` is signed in on.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn devices(&self, user_id: &str) -> Result<Vec<String>> {
        let path = format!("/_synapse/admin/v2/users/{}/devices", segment(user_id));
        let answer = self.admin().await?.get(&path).await?;
        let devices = answer["devices"].as_array().context("no list of devices")?;
        devices.iter().map(|device| text(device, "device_id")).collect()
    }

    /// Signs `user_id` out everywhere: all devices, their tokens and their keys are deleted.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn revoke_sessions(&self, user_id: &str) -> Result<()> {
        let devices = self.devices(user_id).await?;
        let path = format!("/_synapse/admin/v2/users/{}/delete_devices", segment(user_id));
        self.admin().await?.post(&path, json!({ "devices": devices })).await?;
        Ok(())
    }

    async fn change(&self, user_id: &str, change: Value) -> Result<()> {
        let path = format!("/_synapse/admin/v2/users/{}", segment(user_id));
        self.admin().await?.put(&path, change).await?;
        Ok(())
    }

    /// Registers an administrator with the secret only the harness knows, and returns their token.
    async fn make_administrator(&self) -> Result<String> {
        const PATH: &str = "/_synapse/admin/v1/register";
        let nonce = text(&self.api().get(PATH).await?, "nonce")?;
        let name = unique("administrator");
        let password = unique("password");
        let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, self.shared_secret.as_bytes());
        let message = [nonce.as_str(), &name, &password, "admin"].join("\0");
        let mac = hexadecimal(hmac::sign(&key, message.as_bytes()).as_ref());
        let answer = self
            .api()
            .post(
                PATH,
                json!({
                    "nonce": nonce, "username": name, "password": password,
                    "admin": true, "mac": mac,
                }),
            )
            .await?;
        text(&answer, "access_token")
    }
}

/// The text at `key`.
fn text(answer: &Value, key: &str) -> Result<String> {
    Ok(answer[key].as_str().with_context(|| format!("no `{key}` in {answer}"))?.to_owned())
}
