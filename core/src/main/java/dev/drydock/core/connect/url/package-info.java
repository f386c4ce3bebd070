/// Reading the URLs of servers into our own record: one strict grammar, one draft that keeps the first reason
/// to refuse, and the words that differ by DBMS. Nothing here knows a driver.
@NullMarked
package dev.drydock.core.connect.url;

import org.jspecify.annotations.NullMarked;
