/// SSH tunnels by Apache MINA sshd: login, check of host keys, the forwarded port, and the connector and probe
/// that lead through it. Nothing is read from `~/.ssh/config` and no command of it is ever run.
@NullMarked
package dev.drydock.core.connect.tunnel;

import org.jspecify.annotations.NullMarked;
