package dev.drydock.core.pool.lease;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// The part of a connection that makes statements, passed on to another connection.
interface StatementForwarding extends Connection {
    /// The connection behind this one.
    Connection behind();

    /// Told of each text before it is sent or prepared.
    default String sent(String sql) {
        return sql;
    }

    /// What the caller gets for a statement made behind.
    default <S extends Statement> S made(Class<S> type, S statement) {
        return statement;
    }

    @Override
    default Statement createStatement() throws SQLException {
        return made(Statement.class, behind().createStatement());
    }

    @Override
    default Statement createStatement(int type, int concurrency) throws SQLException {
        return made(Statement.class, behind().createStatement(type, concurrency));
    }

    @Override
    default Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
        return made(Statement.class, behind().createStatement(type, concurrency, holdability));
    }

    @Override
    default PreparedStatement prepareStatement(String sql) throws SQLException {
        return made(PreparedStatement.class, behind().prepareStatement(sent(sql)));
    }

    @Override
    default PreparedStatement prepareStatement(String sql, int type, int concurrency) throws SQLException {
        return made(PreparedStatement.class, behind().prepareStatement(sent(sql), type, concurrency));
    }

    @Override
    default PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        return made(PreparedStatement.class, behind().prepareStatement(sent(sql), type, concurrency, holdability));
    }

    @Override
    default PreparedStatement prepareStatement(String sql, int generatedKeys) throws SQLException {
        return made(PreparedStatement.class, behind().prepareStatement(sent(sql), generatedKeys));
    }

    @Override
    default PreparedStatement prepareStatement(String sql, int[] columns) throws SQLException {
        return made(PreparedStatement.class, behind().prepareStatement(sent(sql), columns));
    }

    @Override
    default PreparedStatement prepareStatement(String sql, String[] columns) throws SQLException {
        return made(PreparedStatement.class, behind().prepareStatement(sent(sql), columns));
    }

    @Override
    default CallableStatement prepareCall(String sql) throws SQLException {
        return made(CallableStatement.class, behind().prepareCall(sent(sql)));
    }

    @Override
    default CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
        return made(CallableStatement.class, behind().prepareCall(sent(sql), type, concurrency));
    }

    @Override
    default CallableStatement prepareCall(String sql, int type, int concurrency, int holdability) throws SQLException {
        return made(CallableStatement.class, behind().prepareCall(sent(sql), type, concurrency, holdability));
    }
}
