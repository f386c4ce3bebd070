package dev.drydock.core.pool.lease;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Savepoint;

/// The part of a connection that is about transactions and validity, passed on to another connection.
interface StateForwarding extends StatementForwarding, Connection {
    @Override
    default void setAutoCommit(boolean on) throws SQLException {
        behind().setAutoCommit(on);
    }

    @Override
    default boolean getAutoCommit() throws SQLException {
        return behind().getAutoCommit();
    }

    @Override
    default void commit() throws SQLException {
        behind().commit();
    }

    @Override
    default void rollback() throws SQLException {
        behind().rollback();
    }

    @Override
    default void rollback(Savepoint savepoint) throws SQLException {
        behind().rollback(savepoint);
    }

    @Override
    default Savepoint setSavepoint() throws SQLException {
        return behind().setSavepoint();
    }

    @Override
    default Savepoint setSavepoint(String name) throws SQLException {
        return behind().setSavepoint(name);
    }

    @Override
    default void releaseSavepoint(Savepoint savepoint) throws SQLException {
        behind().releaseSavepoint(savepoint);
    }

    @Override
    default boolean isClosed() throws SQLException {
        return behind().isClosed();
    }

    @Override
    default boolean isValid(int seconds) throws SQLException {
        return behind().isValid(seconds);
    }

    @Override
    default DatabaseMetaData getMetaData() throws SQLException {
        return behind().getMetaData();
    }

    @Override
    default String nativeSQL(String sql) throws SQLException {
        return behind().nativeSQL(sql);
    }

    @Override
    default SQLWarning getWarnings() throws SQLException {
        return behind().getWarnings();
    }

    @Override
    default void clearWarnings() throws SQLException {
        behind().clearWarnings();
    }

    @Override
    default void setTransactionIsolation(int level) throws SQLException {
        behind().setTransactionIsolation(level);
    }

    @Override
    default int getTransactionIsolation() throws SQLException {
        return behind().getTransactionIsolation();
    }
}
