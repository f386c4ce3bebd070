package dev.drydock.core.pool.lease;

import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Struct;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executor;

/// The rest of a connection, passed on: settings and values. Written out, so that nothing on the way of a
/// borrower is called by reflection.
interface ForwardingConnection extends StateForwarding {
    @Override
    default void setReadOnly(boolean readOnly) throws SQLException {
        behind().setReadOnly(readOnly);
    }

    @Override
    default boolean isReadOnly() throws SQLException {
        return behind().isReadOnly();
    }

    @Override
    default void setCatalog(String catalog) throws SQLException {
        behind().setCatalog(catalog);
    }

    @Override
    default String getCatalog() throws SQLException {
        return behind().getCatalog();
    }

    @Override
    default void setSchema(String schema) throws SQLException {
        behind().setSchema(schema);
    }

    @Override
    default String getSchema() throws SQLException {
        return behind().getSchema();
    }

    @Override
    default void setHoldability(int holdability) throws SQLException {
        behind().setHoldability(holdability);
    }

    @Override
    default int getHoldability() throws SQLException {
        return behind().getHoldability();
    }

    @Override
    default void setNetworkTimeout(Executor executor, int millis) throws SQLException {
        behind().setNetworkTimeout(executor, millis);
    }

    @Override
    default int getNetworkTimeout() throws SQLException {
        return behind().getNetworkTimeout();
    }

    @Override
    default Map<String, Class<?>> getTypeMap() throws SQLException {
        return behind().getTypeMap();
    }

    @Override
    default void setTypeMap(Map<String, Class<?>> map) throws SQLException {
        behind().setTypeMap(map);
    }

    @Override
    default void setClientInfo(String name, String value) throws SQLClientInfoException {
        behind().setClientInfo(name, value);
    }

    @Override
    default void setClientInfo(Properties properties) throws SQLClientInfoException {
        behind().setClientInfo(properties);
    }

    @Override
    default String getClientInfo(String name) throws SQLException {
        return behind().getClientInfo(name);
    }

    @Override
    default Properties getClientInfo() throws SQLException {
        return behind().getClientInfo();
    }

    /// Values that a connection makes.
    interface Values extends ForwardingConnection {
        @Override
        default Clob createClob() throws SQLException {
            return behind().createClob();
        }

        @Override
        default Blob createBlob() throws SQLException {
            return behind().createBlob();
        }

        @Override
        default NClob createNClob() throws SQLException {
            return behind().createNClob();
        }

        @Override
        default SQLXML createSQLXML() throws SQLException {
            return behind().createSQLXML();
        }

        @Override
        default Array createArrayOf(String type, Object[] elements) throws SQLException {
            return behind().createArrayOf(type, elements);
        }

        @Override
        default Struct createStruct(String type, Object[] attributes) throws SQLException {
            return behind().createStruct(type, attributes);
        }

        @Override
        default void abort(Executor executor) throws SQLException {
            behind().abort(executor);
        }

        @Override
        default <T> T unwrap(Class<T> type) throws SQLException {
            return type.isInstance(this) ? type.cast(this) : behind().unwrap(type);
        }

        @Override
        default boolean isWrapperFor(Class<?> type) throws SQLException {
            return type.isInstance(this) || behind().isWrapperFor(type);
        }
    }
}
