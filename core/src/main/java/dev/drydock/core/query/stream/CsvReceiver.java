package dev.drydock.core.query.stream;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.ResultPort;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Takes the rows of a statement as the server's own CSV.
///
/// @param to stays open
public record CsvReceiver(ResultPort.CsvCopy copy, OutputStream to) {
    /// Returns the rows. On a platform thread: a virtual one is parked and woken for every few kilobytes from a
    /// socket, a fifth slower here. Ended by the cancel ladder, never by an interrupt, which is kept.
    public long receive(Connection connection, String sql) throws SQLException, FaultException {
        FutureTask<Long> copying = new FutureTask<>(() -> copy.run(connection, copy.command(sql), to));
        Thread.ofPlatform().daemon().name("copy").start(copying);
        boolean interrupted = false;
        while (true) {
            try {
                long rows = copying.get();
                to.flush();
                return rows;
            } catch (InterruptedException stopped) {
                interrupted = true;
            } catch (ExecutionException thrown) {
                throw why(thrown);
            } catch (IOException full) {
                throw notWritten(full);
            } finally {
                if (interrupted && copying.isDone()) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static SQLException why(ExecutionException thrown) throws FaultException {
        return switch (thrown.getCause()) {
            case SQLException refused -> refused;
            case IOException full -> throw notWritten(full);
            case null, default -> throw new IllegalStateException(thrown.getCause());
        };
    }

    private static FaultException notWritten(IOException full) {
        return new FaultException(RunRule.EXPORT_NOT_WRITTEN.fault(String.valueOf(full.getMessage()), ""), full);
    }

    /// What the server said of the whole command, told of the statement in it.
    public DbFault within(DbFault said, String sql) {
        int lead = copy.command(sql).indexOf(sql);
        return said instanceof DbFault.BadSql(var offset, var message, var state) && offset >= lead
                ? new DbFault.BadSql(offset - lead, message, state)
                : said;
    }
}
