//! Commands in a service: frames of a WebSocket, one in each binary message.

use serde::Deserialize;

use super::reply;
use crate::error::{Code, Error, Result};
use crate::gojson;
use crate::refusal::Refusal;

/// What to run, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ShellOptions {
    /// In which service.
    pub service: String,
    /// In which of its replicas, counted from 0.
    pub pod: u32,
    /// The program and its arguments; no shell reads them.
    pub command: Vec<String>,
    /// Whether it has a terminal.
    pub tty: bool,
    /// Whether input is sent.
    pub stdin: bool,
}

/// What a frame carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ShellChannel {
    /// From the provider: it cannot go on, and does not say why.
    Failure = 103,
    /// To the provider: the size of the terminal.
    Resize = 105,
    /// From the provider: how the command ended, as JSON. The last frame.
    Result = 102,
    /// From the provider: what the command prints as errors.
    Stderr = 101,
    /// To the provider: input of the command.
    Stdin = 104,
    /// From the provider: what the command prints.
    Stdout = 100,
}

/// One frame of a shell.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ShellFrame {
    /// What it carries.
    pub channel: ShellChannel,
    /// The bytes.
    pub data: Vec<u8>,
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ShellExit {
    /// What the command returned; 0 of success.
    pub exit_code: i64,
}

impl ShellChannel {
    const ALL: [Self; 6] =
        [Self::Failure, Self::Resize, Self::Result, Self::Stderr, Self::Stdin, Self::Stdout];

    /// Its number: the first byte of a frame.
    pub fn number(self) -> u8 {
        self as u8
    }
}

impl ShellFrame {
    /// Reads a binary message.
    ///
    /// ```
    /// use akashkit::gateway::{ShellChannel, ShellFrame};
    ///
    /// let frame = ShellFrame::read(b"\x64hello\n")?;
    /// assert_eq!((frame.channel, frame.data.as_slice()), (ShellChannel::Stdout, b"hello\n".as_slice()));
    /// assert_eq!(ShellFrame::read(b"\x01hello").unwrap_err().code().as_str(), "gateway.frame");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::GatewayFrame`] for no bytes, and for a first one that is no channel.
    pub fn read(message: &[u8]) -> Result<Self> {
        let [number, data @ ..] = message else {
            return Err(Error::new(Code::GatewayFrame).with("bytes", 0));
        };
        let channel = ShellChannel::ALL.into_iter().find(|channel| channel.number() == *number);
        let channel = channel.ok_or_else(|| Error::new(Code::GatewayFrame).with("channel", number))?;
        Ok(Self { channel, data: data.to_vec() })
    }

    /// Input for the command.
    pub fn stdin(data: Vec<u8>) -> Self {
        Self { channel: ShellChannel::Stdin, data }
    }

    /// The size of the terminal, in characters.
    ///
    /// ```
    /// use akashkit::gateway::ShellFrame;
    ///
    /// let frame = ShellFrame::resize(80, 24);
    /// assert_eq!(frame.to_bytes(), [105, 0, 80, 0, 24]);
    /// assert_eq!((frame.size(), ShellFrame::stdin(vec![0; 4]).size()), (Some((80, 24)), None));
    /// ```
    pub fn resize(columns: u16, rows: u16) -> Self {
        let data = [columns.to_be_bytes(), rows.to_be_bytes()].concat();
        Self { channel: ShellChannel::Resize, data }
    }

    /// The columns and rows of a frame that says the size of the terminal.
    pub fn size(&self) -> Option<(u16, u16)> {
        match (self.channel, self.data.as_slice()) {
            (ShellChannel::Resize, &[a, b, c, d, ..]) => {
                Some((u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d])))
            }
            _ => None,
        }
    }

    /// The binary message.
    pub fn to_bytes(&self) -> Vec<u8> {
        [&[self.channel.number()], self.data.as_slice()].concat()
    }

    /// How the command ended, where this is the last frame.
    ///
    /// ```
    /// use akashkit::gateway::ShellFrame;
    ///
    /// assert_eq!(ShellFrame::read(b"\x64hello")?.end()?, None);
    /// assert_eq!(ShellFrame::read(b"\x66{\"exit_code\":2}\n")?.end()?.unwrap().exit_code, 2);
    /// let message = b"\x66{\"exit_code\":0,\"message\":\"no active replicase for service\"}";
    /// let refused = ShellFrame::read(message)?.end().unwrap_err();
    /// assert_eq!(refused.code().as_str(), "gateway.not_running");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// When it did not run: [`Code::GatewayNotRunning`], [`Code::GatewayService`], [`Code::GatewayCommand`],
    /// [`Code::GatewayInternal`]; [`Code::GatewayReply`] for what is no such end.
    pub fn end(&self) -> Result<Option<ShellExit>> {
        match self.channel {
            ShellChannel::Failure => Err(self.refused(String::new())),
            ShellChannel::Result => self.exit().map(Some),
            _ => Ok(None),
        }
    }

    fn exit(&self) -> Result<ShellExit> {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Body {
            exit_code: i64,
            message: String,
        }
        let text = str::from_utf8(&self.data)
            .map_err(|error| Error::new(Code::GatewayReply).with("found", error))?;
        let Body { exit_code, message } = gojson::first_from_str(text).map_err(reply::not_an_answer)?;
        if message.is_empty() { Ok(ShellExit { exit_code }) } else { Err(self.refused(message)) }
    }

    fn refused(&self, sentence: String) -> Error {
        reply::refused(&Refusal::of_sentence(self.channel.number().into(), sentence))
    }
}
