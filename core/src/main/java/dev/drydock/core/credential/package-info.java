/// Which profile keeps its secrets where, how the front ends are asked for one that is missing, and how a
/// password is changed on the server and in the store in one act. The places themselves are in `secrets`.
@NullMarked
package dev.drydock.core.credential;

import org.jspecify.annotations.NullMarked;
