//! Scenarios: the engine without a window, against real homeservers and foreign clients.

mod talking;
